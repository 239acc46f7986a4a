package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Quote;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.SentMessages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody did to a card, as what Miaohui reads: a button that was pressed, or an answer in the card's form. */
final class CardCallbackParser {

    private final SentMessages sent;
    private final Names names;
    private final Clock clock;

    CardCallbackParser(SentMessages sent, Names names, Clock clock) {
        this.sent = sent;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param frame the id of the frame that brought it, the same for a repeat
     * @throws EdgeRejection if it tells of no card of this robot, or of nothing that means anything
     */
    IncomingMessage parse(String robot, String frame, JsonNode callback) {
        String card = required(callback, "outTrackId");
        String person = required(callback, "userId");
        SentMessages.Sent message = CardSender.key(card)
                .flatMap(key -> sent.byKey(DingtalkChannel.NAME, key))
                .filter(it -> it.to().account().equals(robot))
                .orElseThrow(() -> malformed("the card is none that robot " + robot + " sent"));
        JsonNode action = Json.object(Json.object(callback, "content"), "cardPrivateData");
        String answer = answer(Json.object(action, "params"));
        return new IncomingMessage(
                robot + ":card:" + (answer == null ? frame : once(card, person, answer)),
                message.to(),
                sender(robot, person, message.to()),
                answer == null ? pressed(message, action) : new Content.Text(answer.strip()),
                new Quote(card, null, message.reply().text()),
                clock.instant());
    }

    private static Content pressed(SentMessages.Sent message, JsonNode action) {
        JsonNode first = action.path("actionIds").path(0);
        String id = first.isValueNode() && !first.isNull() ? first.asString("") : "";
        if (id.isBlank()) {
            throw malformed("the callback names no action");
        }
        return new Content.Event(Content.Event.Kind.CHOSEN, Card.words(message.reply(), id));
    }

    private static @Nullable String answer(JsonNode params) {
        return Json.text(Json.object(params, "form"), Card.ANSWER);
    }

    /** The same words from the same form reach a customer once, whatever DingTalk repeats under whichever id. */
    private static String once(String card, String person, String answer) {
        byte[] all = (card + '\n' + person + '\n' + answer).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(all).toString();
    }

    private Sender sender(String robot, String person, ConversationRef to) {
        boolean alone = to.kind() == ConversationRef.Kind.SINGLE;
        return new Sender(person, alone ? to.address(MessageParser.NICK) : names.of(robot, person));
    }

    private static String required(JsonNode callback, String field) {
        String value = Json.text(callback, field);
        if (value == null) {
            throw malformed("the callback has no " + field);
        }
        return value;
    }

    private static EdgeRejection malformed(String why) {
        return new EdgeRejection(DingtalkChannel.NAME, Reason.MALFORMED, why);
    }
}
