package io.miaohui.dialogue;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a person is called, besides what customers ask for.
 *
 * @param afterNegative a miss calls a person after so many answers in this conversation were rated unhelpful; 0 never
 * @param afterUnreadable so many pictures, recordings or files in a row; 0 never
 * @param afterVipMisses so many misses in a row of one of {@code miaohui.vips}; 0 never
 */
@ConfigurationProperties("miaohui.handoff")
record PolicySettings(
        @DefaultValue("1") int afterNegative,
        @DefaultValue("3") int afterUnreadable,
        @DefaultValue("1") int afterVipMisses) {

    PolicySettings {
        atLeastZero("after-negative", afterNegative);
        atLeastZero("after-unreadable", afterUnreadable);
        atLeastZero("after-vip-misses", afterVipMisses);
    }

    private static void atLeastZero(String name, int found) {
        if (found < 0) {
            throw new IllegalArgumentException(
                    "miaohui.handoff." + name + ": found " + found + ", expected a number of at least 0");
        }
    }
}
