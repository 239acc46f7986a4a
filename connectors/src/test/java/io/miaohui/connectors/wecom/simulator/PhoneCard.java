package io.miaohui.connectors.wecom.simulator;

import java.util.Map;

/**
 * A card with buttons on a member's phone.
 *
 * @param buttons what the buttons say, by key, in the order shown
 * @param replaced the grey button in their place; empty while they can be pressed
 */
public record PhoneCard(
        String user, String taskId, String title, String text, Map<String, String> buttons, String replaced) {

    PhoneCard replacedBy(String button) {
        return new PhoneCard(user, taskId, title, text, Map.of(), button);
    }
}
