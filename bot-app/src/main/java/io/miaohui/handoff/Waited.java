package io.miaohui.handoff;

import java.time.Duration;

/** A waiting time in words. */
final class Waited {

    private Waited() {}

    static String words(Duration waited) {
        if (waited.toMinutes() < 1) {
            return "刚刚";
        }
        return waited.toHours() < 1
                ? "等了 " + waited.toMinutes() + " 分钟"
                : "等了 " + waited.toHours() + " 小时 " + waited.toMinutesPart() + " 分";
    }
}
