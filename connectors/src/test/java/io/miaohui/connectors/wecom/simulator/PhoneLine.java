package io.miaohui.connectors.wecom.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line on a member's phone.
 *
 * @param mine whether the member wrote it
 * @param text as the phone shows it, cut where WeCom cuts, with its buttons in brackets at the end
 * @param card the task id if it is a card
 * @param buttons what can be pressed, by key, in the order shown
 */
public record PhoneLine(String user, boolean mine, String text, @Nullable String card, Map<String, String> buttons) {

    PhoneLine(String user, boolean mine, String text) {
        this(user, mine, text, null, Map.of());
    }
}
