package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import java.time.Duration;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;

/**
 * WeCom's error codes as what they mean for a message. Only codes and words of our own get out: WeCom's messages quote
 * requests, and those of HTTP clients quote URLs with secrets in them.
 */
final class WecomErrors {

    private static final Duration UNTIL_NEXT_MINUTE = Duration.ofMinutes(1);

    private static final Map<Integer, String> LIMITS =
            Map.of(45009, "the rate limit is reached", 45033, "too many calls at one time");

    /** What is wrong with one message or its receiver; others may well arrive. */
    private static final Map<Integer, String> MESSAGE = Map.of(
            40003, "the receiver is unknown to WeCom",
            40008, "WeCom does not know this kind of message",
            40058, "WeCom does not accept the message's form",
            44004, "the message is empty",
            45002, "the message is too long",
            60011, "the receiver is outside the app's visible range (可见范围)",
            60111, "the receiver is unknown to WeCom",
            81013, "the receiver left or is outside the app's visible range (可见范围)");

    /** What is wrong with the account, and what an administrator can do about it. */
    private static final Map<Integer, String> ACCOUNT = Map.of(
            40001, "the secret does not belong to this corporation: check miaohui.wecom.apps.*.secret",
            40013, "the corporation is unknown to WeCom: check miaohui.wecom.apps.*.corp-id",
            40056, "the app is unknown to WeCom: check miaohui.wecom.apps.*.app-id",
            48002, "the app may not use this API: grant it in the WeCom console",
            60020, "this server's IP is not among the app's trusted IPs (企业可信IP): add it there",
            93000, "the group's webhook key is wrong or was removed",
            301002, "the secret is not that of this AgentId: check miaohui.wecom.apps.*.app-id");

    private WecomErrors() {}

    /** What a failed call means for its message. */
    static Delivery delivery(Exception failure) {
        int code = code(failure);
        if (LIMITS.containsKey(code)) {
            return new TryLater(UNTIL_NEXT_MINUTE, code + ": " + LIMITS.get(code));
        }
        if (MESSAGE.containsKey(code)) {
            return new Refused(code + ": " + MESSAGE.get(code));
        }
        if (ACCOUNT.containsKey(code)) {
            return new Refused(code + ": " + ACCOUNT.get(code));
        }
        return new TryLater(Duration.ZERO, code > 0 ? code + ": WeCom could not take it" : unanswered(failure));
    }

    /** Whether the account works all the same: WeCom knew it, and had only this message or the pace to object to. */
    static boolean accountWorks(Exception failure) {
        int code = code(failure);
        return MESSAGE.containsKey(code) || LIMITS.containsKey(code);
    }

    /** WeCom's code of a failed call; 0 if it gave none. */
    static int code(Exception failure) {
        if (failure instanceof WxErrorException error) {
            return error.getError().getErrorCode();
        }
        return failure instanceof NoTokenException refused ? refused.code() : 0;
    }

    /** Why there is no usable answer, without an address. */
    static String unanswered(Exception failure) {
        if (code(failure) == -1) {
            return "-1: WeCom is busy";
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return "WeCom gave no usable answer (" + cause.getClass().getSimpleName() + ')';
    }
}
