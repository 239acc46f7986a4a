package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.dingtalk.Quotas.Quota;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.JsonNode;

/** Takes verified messages of both modes, and what is done to cards. Safe for use by many threads. */
final class Inbox {

    private final MessageParser messages;
    private final CardCallbackParser cards;
    private final Downloads downloads;
    private final Names names;
    private final Quotas quotas;
    private final MessageHandler handler;
    private final MeterRegistry meters;

    Inbox(
            MessageParser messages,
            CardCallbackParser cards,
            Downloads downloads,
            Names names,
            Quotas quotas,
            MessageHandler handler,
            MeterRegistry meters) {
        this.messages = messages;
        this.cards = cards;
        this.downloads = downloads;
        this.names = names;
        this.quotas = quotas;
        this.handler = handler;
        this.meters = meters;
    }

    /**
     * Returns once the message is stored, so it may be acknowledged then. A message with a file in it takes a call to
     * DingTalk before that, for the file's code is worth nothing later.
     *
     * @throws EdgeRejection if it is no robot message; a repeat of it would be none either
     * @throws RuntimeException if it could not be stored; it must not be acknowledged
     */
    void receive(String robot, String json) {
        JsonNode body = object(json);
        if (isNotice(body)) {
            meters.counter("miaohui.dingtalk.withheld", "robot", robot).increment();
            quotas.exhausted(robot, Quota.MESSAGES);
            return;
        }
        IncomingMessage message = messages.parse(robot, body);
        quotas.serves(robot, Quota.MESSAGES);
        names.learn(robot, message.sender());
        handler.accept(new IncomingMessage(
                message.id(),
                message.conversation(),
                message.sender(),
                downloads.resolved(robot, message.content()),
                message.quote(),
                message.sentAt()));
    }

    /**
     * The same for what was done to a card.
     *
     * @param frame the id of the frame that brought it
     */
    void receiveCard(String robot, String frame, String json) {
        handler.accept(cards.parse(robot, frame, object(json)));
    }

    private static JsonNode object(String json) {
        JsonNode body = Json.object(json);
        if (body.isMissingNode()) {
            throw new EdgeRejection(DingtalkChannel.NAME, Reason.MALFORMED, "the body is no JSON object");
        }
        return body;
    }

    /** DingTalk puts an error in a message's place when the organisation's monthly quota is used up. */
    private static boolean isNotice(JsonNode message) {
        return message.hasNonNull("errorCode") && !message.hasNonNull("text") && !message.hasNonNull("content");
    }
}
