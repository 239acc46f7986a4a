package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reply puts into the variables of a card's template. A button's action id is its number, choices first: what it
 * stands for is looked up in the reply, so no words have to fit into a button.
 *
 * @param buttons a JSON array
 * @param form whether the form for an answer is shown
 */
record Card(String title, String markdown, String buttons, boolean form) {

    /** DingTalk's limit for one variable is 1 KB, whichever that is. */
    private static final int MAX_BYTES = 1000;

    /** The field of the template's form. */
    static final String ANSWER = "answer";

    static boolean isFor(Reply reply) {
        return !reply.choices().isEmpty() || !reply.actions().isEmpty();
    }

    /**
     * Empty if the reply does not fit into a card. Agents write answers into the form of a group's card; a customer who
     * is alone with the robot just writes.
     */
    static Optional<Card> of(ConversationRef to, Reply reply) {
        return of(to, reply, false);
    }

    private static Optional<Card> of(ConversationRef to, Reply reply, boolean byWords) {
        Markdown markdown = Markdown.of(reply.withChoices(List.of()), "");
        boolean form =
                to.kind() == ConversationRef.Kind.GROUP && !reply.actions().isEmpty();
        Card card = new Card(markdown.title(), markdown.text(), buttons(reply, byWords), form);
        return card.params().values().stream().allMatch(value -> bytes(value) <= MAX_BYTES)
                ? Optional.of(card)
                : Optional.empty();
    }

    /**
     * What a card that was sent becomes, with its heading alone where more does not fit. The numbers are those of the
     * reply that was sent, so the buttons that are left bear their words.
     */
    static Card amended(ConversationRef to, Reply reply) {
        return isFor(reply)
                ? of(to, reply, true).or(() -> of(to, heading(reply), true)).orElseGet(() -> spent(reply))
                : spent(reply);
    }

    private static Card spent(Reply reply) {
        Markdown markdown = Markdown.of(reply.withChoices(List.of()), "");
        return new Card(
                markdown.title(), ReplyText.split(markdown.text(), MAX_BYTES).get(0), "[]", false);
    }

    /** The reply as short as it can be, for where its text went ahead of the card. */
    static Reply heading(Reply reply) {
        String first = reply.text().strip().lines().findFirst().orElse("").strip();
        return new Reply(first, reply.choices(), List.of(), List.of(), reply.actions(), reply.mentions());
    }

    Map<String, String> params() {
        return Map.of("title", title, "markdown", markdown, "buttons", buttons, "form", Boolean.toString(form));
    }

    /**
     * What a pressed button stands for. Those of a card that was amended, and a template's own, have words for action
     * ids.
     */
    static String words(Reply reply, String actionId) {
        List<String> words = new ArrayList<>();
        reply.choices().forEach(choice -> words.add(choice.value()));
        reply.actions().forEach(action -> words.add(action.words()));
        for (int i = 0; i < words.size(); i++) {
            if (Integer.toString(i + 1).equals(actionId)) {
                return words.get(i);
            }
        }
        return actionId;
    }

    private static String buttons(Reply reply, boolean byWords) {
        List<Map<String, Object>> buttons = new ArrayList<>();
        reply.choices().forEach(it -> buttons.add(button(it.label(), byWords ? it.value() : "", buttons.size())));
        reply.actions().forEach(it -> buttons.add(button(it.label(), byWords ? it.words() : "", buttons.size())));
        return Json.MAPPER.writeValueAsString(buttons);
    }

    /** @param words its action id; its number if empty */
    private static Map<String, Object> button(String label, String words, int index) {
        String id = words.isEmpty() ? Integer.toString(index + 1) : words;
        Map<String, Object> params = Map.of("actionId", id, "params", Map.of());
        return Map.of(
                "text",
                label,
                "color",
                index == 0 ? "blue" : "gray",
                "status",
                "normal",
                "event",
                Map.of("type", "sendCardRequest", "params", params));
    }

    private static int bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }
}
