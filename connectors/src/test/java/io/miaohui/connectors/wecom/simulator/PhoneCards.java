package io.miaohui.connectors.wecom.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** The cards on the phones and the codes with which they can be changed, each once. Safe for use by many threads. */
final class PhoneCards {

    private static final int MAX_BUTTONS = 6;

    private final Map<String, PhoneCard> byTask = new ConcurrentHashMap<>();
    private final Map<String, String> taskByCode = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();

    List<PhoneCard> of(String user) {
        return byTask.values().stream().filter(card -> card.user().equals(user)).toList();
    }

    boolean has(String taskId) {
        return byTask.containsKey(taskId);
    }

    /** Shows a card, or what it has become; an error code if WeCom would refuse it. */
    int show(String user, JsonNode card) {
        JsonNode buttons = card.path("button_list");
        String taskId = card.path("task_id").asString("");
        boolean worded = !card.path("main_title").path("title").asString("").isEmpty();
        boolean right = card.path("card_type").asString("").equals("button_interaction")
                && taskId.matches("[0-9A-Za-z_@-]{1,128}")
                && worded
                && !buttons.isEmpty()
                && buttons.size() <= MAX_BUTTONS;
        if (!right) {
            return 40058;
        }
        Map<String, String> shown = new LinkedHashMap<>();
        buttons.forEach(button ->
                shown.put(button.path("key").asString(), button.path("text").asString()));
        PhoneCard fresh = new PhoneCard(
                user,
                taskId,
                card.path("main_title").path("title").asString(),
                card.path("sub_title_text").asString(""),
                shown,
                "");
        String replaced = card.path("replace_text").asString("");
        byTask.put(taskId, replaced.isEmpty() ? fresh : fresh.replacedBy(replaced));
        return 0;
    }

    PhoneCard pressable(String user, String taskId, String key) {
        PhoneCard card = byTask.get(taskId);
        if (card == null || !card.user().equals(user) || !card.buttons().containsKey(key)) {
            throw new IllegalStateException("There is no such button on the phone: " + card);
        }
        return card;
    }

    void replace(String taskId, String button) {
        byTask.computeIfPresent(taskId, (id, card) -> card.replacedBy(button));
    }

    String newCode(String taskId) {
        String code = "code-" + codes.incrementAndGet();
        taskByCode.put(code, taskId);
        return code;
    }

    /** Whether that code was still good for that card; it no longer is. */
    boolean spend(String code, String taskId) {
        return taskByCode.remove(code, taskId);
    }

    void clear() {
        byTask.clear();
        taskByCode.clear();
    }
}
