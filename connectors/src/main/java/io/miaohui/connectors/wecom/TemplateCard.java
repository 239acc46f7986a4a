package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private static final int MAX_BUTTONS = 6;
    private static final int MAX_KEY_BYTES = 1024;

    /** What a phone shows whole, in characters. */
    private static final int TITLE = 26;

    private static final int TEXT = 112;
    private static final int BUTTON = 10;
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
        card.put("button_list", List.of(Map.of("text", clip(replaced, BUTTON), "style", 2, "key", "spent")));
        card.put("task_id", taskId);
        card.put("replace_text", clip(replaced, BUTTON));
        return card;
    }

    /** What stands on the grey button after one was pressed. */
    static String pressed(String key) {
        return "已选：" + clip(key.strip(), BUTTON);
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
        return reply.choices().stream().allMatch(choice -> length(choice.label()) <= BUTTON);
    }

    private static List<Map<String, Object>> buttons(Reply reply) {
        List<Map<String, Object>> buttons = new ArrayList<>();
        boolean speaking = speaking(reply);
        reply.choices().forEach(choice -> {
            String label = speaking ? choice.label() : (buttons.size() + 1) + ". " + choice.label();
            add(buttons, label, choice.value());
        });
        reply.actions().forEach(action -> add(buttons, action.label(), action.words()));
        return buttons;
    }

    private static void add(List<Map<String, Object>> buttons, String label, String key) {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        boolean another = buttons.stream().noneMatch(button -> key.equals(button.get("key")));
        if (buttons.size() < MAX_BUTTONS && bytes > 0 && bytes <= MAX_KEY_BYTES && another) {
            buttons.add(Map.of("text", clip(label, BUTTON), "style", buttons.isEmpty() ? 1 : 2, "key", key));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String clip(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + '…';
    }
}
