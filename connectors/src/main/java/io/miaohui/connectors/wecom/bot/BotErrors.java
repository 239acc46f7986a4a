package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** WeCom's error codes as what they mean for a bot's message; its own texts quote requests and don't get out. */
final class BotErrors {

    private static final Duration UNTIL_NEXT_MINUTE = Duration.ofMinutes(1);
    private static final Set<Integer> LIMITS = Set.of(45009, 45033);
    private static final Map<Integer, String> KNOWN = Map.of(
            40001, "the secret is not this bot's: check miaohui.wecom.bots.*.secret",
            40008, "WeCom does not know this kind of message",
            40058, "WeCom does not accept the message's form",
            45002, "the message is too long",
            846605, "the message that this answers is unknown to WeCom",
            846608, "the time to answer this message is over");

    private BotErrors() {}

    static boolean isLimit(int code) {
        return LIMITS.contains(code);
    }

    /** What a refusal means for a message on the long connection, where it may well be taken later. */
    static Delivery delivery(int code) {
        if (isLimit(code)) {
            return new TryLater(UNTIL_NEXT_MINUTE, code + ": the rate limit is reached");
        }
        return KNOWN.containsKey(code) ? new Refused(text(code)) : new TryLater(Duration.ZERO, text(code));
    }

    static String text(int code) {
        return code + ": " + (code == -1 ? "WeCom is busy" : KNOWN.getOrDefault(code, "WeCom could not take it"));
    }
}
