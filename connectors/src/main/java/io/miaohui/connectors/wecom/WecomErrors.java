package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;

/**
 * WeCom's error codes as what they mean for a message. Only codes and words of our own get out: WeCom's messages quote
 * requests, and those of HTTP clients quote URLs with secrets in them.
 */
final class WecomErrors {

    private static final Duration UNTIL_NEXT_MINUTE = Duration.ofMinutes(1);

    /** Five messages were sent since the customer wrote, or they wrote more than 48 hours ago. */
    static final int KF_WINDOW_FULL = 95001;

    /** The outbox looks again as soon as the customer writes. */
    private static final Duration KF_WINDOW_WAIT = Duration.ofHours(1);

    private static final Map<Integer, String> LIMITS =
            Map.of(45009, "the rate limit is reached", 45033, "too many calls at one time");

    /** What is wrong with one message or its receiver; others may well arrive. */
    private static final Map<Integer, String> MESSAGE = Map.ofEntries(
            Map.entry(40003, "the receiver is unknown to WeCom"),
            Map.entry(40008, "WeCom does not know this kind of message"),
            Map.entry(40058, "WeCom does not accept the message's form"),
            Map.entry(44004, "the message is empty"),
            Map.entry(45002, "the message is too long"),
            Map.entry(60011, "the receiver is outside the app's visible range (可见范围)"),
            Map.entry(60111, "the receiver is unknown to WeCom"),
            Map.entry(81013, "the receiver left or is outside the app's visible range (可见范围)"),
            Map.entry(95002, "the customer's last message is more than 48 hours old"),
            Map.entry(95013, "the customer's session has ended"),
            Map.entry(95016, "the session can't be given over from the state that it is in"),
            Map.entry(95018, "somebody answers this customer in the WeCom client, so the bot may not write"));

    /** Those of them that are about what the message is, not whom it goes to. */
    private static final Set<Integer> FORM = Set.of(40008, 40058, 44004, 45002);

    /** What is wrong with the account, and what an administrator can do about it. */
    private static final Map<Integer, String> ACCOUNT = Map.ofEntries(
            Map.entry(40001, "the secret does not belong to this corporation: check miaohui.wecom.apps.*.secret"),
            Map.entry(40013, "the corporation is unknown to WeCom: check miaohui.wecom.apps.*.corp-id"),
            Map.entry(40056, "the app is unknown to WeCom: check miaohui.wecom.apps.*.app-id"),
            Map.entry(48002, "the app may not use this API: grant it in the WeCom console"),
            Map.entry(60020, "this server's IP is not among the app's trusted IPs (企业可信IP): add it there"),
            Map.entry(86001, "the group chat is unknown to WeCom: check miaohui.desks.*.chat-id"),
            Map.entry(
                    86003,
                    "the app did not make this group chat, or is no longer in it: check miaohui.desks.*.chat-id"),
            Map.entry(93000, "the group's webhook key is wrong or was removed"),
            Map.entry(95000, "the 微信客服 account is unknown to WeCom, or was taken from the app"),
            Map.entry(95014, "the member is no servicer (接待人员) of the account, or not activated"),
            Map.entry(301002, "the secret is not that of this AgentId: check miaohui.wecom.apps.*.app-id"));

    private WecomErrors() {}

    /** What a failed call means for its message. */
    static Delivery delivery(Exception failure) {
        int code = code(failure);
        if (code == KF_WINDOW_FULL) {
            return new TryLater(KF_WINDOW_WAIT, code + ": the customer has to write before there is more to say");
        }
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
        return code == KF_WINDOW_FULL || MESSAGE.containsKey(code) || LIMITS.containsKey(code);
    }

    /** Whether WeCom may take the same words in another form: what it objects to is neither who, nor how often. */
    static boolean isAboutForm(Exception failure) {
        int code = code(failure);
        boolean known = LIMITS.containsKey(code) || MESSAGE.containsKey(code) || ACCOUNT.containsKey(code);
        return code > 0 && (!known || FORM.contains(code));
    }

    /** Whether the very same call may well succeed in a moment. */
    static boolean isBusy(Exception failure) {
        return LIMITS.containsKey(code(failure)) || code(failure) == -1;
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
