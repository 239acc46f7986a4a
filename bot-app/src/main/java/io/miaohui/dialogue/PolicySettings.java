package io.miaohui.dialogue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a person is called, besides what customers ask for.
 *
 * @param afterNegative a miss calls a person after so many answers in this conversation were rated unhelpful; 0 never
 * @param afterUnreadable so many pictures, recordings or files in a row; 0 never
 * @param vip customers whom the first miss takes to a person, as {@code channel:account:id}
 */
@ConfigurationProperties("miaohui.handoff")
record PolicySettings(
        @DefaultValue("1") int afterNegative, @DefaultValue("3") int afterUnreadable, @DefaultValue List<String> vip) {

    PolicySettings {
        vip = List.copyOf(vip);
        atLeastZero("after-negative", afterNegative);
        atLeastZero("after-unreadable", afterUnreadable);
        for (String customer : vip) {
            if (customer.split(":", 3).length < 3) {
                throw new IllegalArgumentException("miaohui.handoff.vip: found \"" + customer
                        + "\", expected channel:account:id, such as wecom:service:zhang");
            }
        }
    }

    private static void atLeastZero(String name, int found) {
        if (found < 0) {
            throw new IllegalArgumentException(
                    "miaohui.handoff." + name + ": found " + found + ", expected a number of at least 0");
        }
    }
}
