package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import io.miaohui.connectors.wecom.CardButtons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Buttons under a text, as WeCom's template cards. What a button can't hold can be typed as well. */
final class BotCard {

    private static final int TITLE = 26;
    private static final int LINE = 100;

    private BotCard() {}

    /** A card with a button for each choice and each action; {@code null} if there are none. */
    static @Nullable Map<String, Object> of(Reply reply, String taskId) {
        List<Map<String, Object>> buttons = buttons(reply);
        if (buttons.isEmpty()) {
            return null;
        }
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("card_type", "button_interaction");
        card.put("main_title", Map.of("title", title(reply)));
        card.put("button_list", buttons);
        card.put("task_id", taskId);
        return card;
    }

    /** The card whose buttons are gone. */
    static Map<String, Object> spent(String title, String text, String taskId) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("card_type", "text_notice");
        card.put("main_title", Map.of("title", CardButtons.clip(title, TITLE)));
        if (!text.isBlank()) {
            card.put("sub_title_text", CardButtons.clip(text, LINE));
        }
        card.put("card_action", Map.of("type", 0));
        card.put("task_id", taskId);
        return card;
    }

    /** What a card shows instead of what it showed. */
    static Map<String, Object> anew(Reply reply, String taskId) {
        Map<String, Object> card = of(reply, taskId);
        return card != null ? card : spent(title(reply), "", taskId);
    }

    static Map<String, Object> update(Map<String, Object> card) {
        return Map.of("response_type", "update_template_card", "template_card", card);
    }

    private static List<Map<String, Object>> buttons(Reply reply) {
        CardButtons buttons = new CardButtons();
        int number = 0;
        for (Reply.Choice choice : reply.choices()) {
            number++;
            buttons.add(number + ". " + choice.label(), choice.value());
        }
        reply.actions().forEach(action -> buttons.add(action.label(), action.words()));
        return buttons.list();
    }

    private static String title(Reply reply) {
        String first =
                ReplyText.plain(reply.text()).lines().findFirst().orElse("").strip();
        return first.isEmpty() || !reply.choices().isEmpty() ? "请选择" : CardButtons.clip(first, TITLE);
    }
}
