package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fitted reply as WeCom's card with buttons ({@code button_interaction}). WeCom cuts what is longer than its lines
 * where the phone's screen ends, so a reply that would be cut is no card.
 */
final class TemplateCard {

    /** What a phone shows whole, in characters. */
    private static final int TITLE = 26;

    private static final int TEXT = 112;
    private static final String ASKING = "请选择";

    private TemplateCard() {}

    static boolean holds(Reply fitted) {
        return of(fitted, "any").isPresent();
    }

    /**
     * The card's JSON; empty if the reply has no buttons or does not fit.
     *
     * @param taskId comes back with the button that is pressed; unique for the app, at most 128 characters
     */
    static Optional<Map<String, Object>> of(Reply fitted, String taskId) {
        List<Map<String, Object>> buttons = buttons(fitted);
        boolean complete = buttons.size() >= fitted.choices().size();
        if (buttons.isEmpty() || !complete) {
            return Optional.empty();
        }
        return face(fitted).map(card -> {
            card.put("button_list", buttons);
            card.put("task_id", taskId);
            return card;
        });
    }

    /** What a card that was sent shows instead: the words alone, with one grey button. */
    static Map<String, Object> spent(Reply reply, String taskId, String replaced) {
        Map<String, Object> card = face(reply)
                .orElseGet(() -> face(reply.withText("").withChoices(List.of())).orElseThrow());
        card.put("button_list", List.of(Map.of("text", CardButtons.label(replaced), "style", 2, "key", "spent")));
        card.put("task_id", taskId);
        card.put("replace_text", CardButtons.label(replaced));
        return card;
    }

    /** What stands on the grey button after one was pressed. */
    static String pressed(String key) {
        return "已选：" + CardButtons.label(key.strip());
    }

    private static Optional<Map<String, Object>> face(Reply reply) {
        String list = speaking(reply) ? "" : AppParts.numbered(reply);
        boolean titled = length(reply.text()) <= TITLE && reply.text().lines().count() <= 1;
        String title = titled && !reply.text().isBlank() ? reply.text() : ASKING;
        String text = Stream.of(titled ? "" : reply.text(), list)
                .filter(part -> !part.isBlank())
                .reduce((first, next) -> first + '\n' + next)
                .orElse("");
        if (length(text) > TEXT) {
            return Optional.empty();
        }
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("card_type", "button_interaction");
        card.put("main_title", Map.of("title", title));
        if (!text.isEmpty()) {
            card.put("sub_title_text", text);
        }
        return Optional.of(card);
    }

    /** Whether the buttons can carry the choices' whole words; else they carry numbers, and the text lists the words. */
    private static boolean speaking(Reply reply) {
        return reply.choices().stream().allMatch(choice -> length(choice.label()) <= CardButtons.LABEL);
    }

    private static List<Map<String, Object>> buttons(Reply reply) {
        CardButtons buttons = new CardButtons();
        boolean speaking = speaking(reply);
        reply.choices().forEach(choice -> {
            String label = speaking ? choice.label() : (buttons.list().size() + 1) + ". " + choice.label();
            buttons.add(label, choice.value());
        });
        reply.actions().forEach(action -> buttons.add(action.label(), action.words()));
        return buttons.list();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
