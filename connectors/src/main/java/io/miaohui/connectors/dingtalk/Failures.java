package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** What DingTalk's errors mean for a message, and what an administrator can do about them. */
final class Failures {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private static final String QUOTA = "apicountlimit";

    /** The first whose word is in the error's code decides. */
    private static final List<Rule> RULES = List.of(
            later("qpslimit", A_MOMENT, "too many calls a second"),
            later("qpmlimit", A_MINUTE, "too many calls a minute"),
            later(QUOTA, AN_HOUR, "the organisation's monthly quota of API calls is used up"),
            later("too.fast", A_MINUTE, "too many messages in a short time"),
            later("too.many", A_MINUTE, "too many messages in a short time"),
            later("throttl", A_MOMENT, "too many calls"),
            later("toomanyrequests", A_MOMENT, "too many calls"),
            later("invalidauthentication", A_MINUTE, "DingTalk rejects fresh access tokens"),
            later("invalidclientidorsecret", A_MINUTE, "client-id and client-secret do not belong together"),
            later("authfailed", A_MINUTE, "client-id and client-secret do not belong together"),
            refused("ipnotinwhitelist", "add this server's address to the app's IP allow list in DingTalk's console"),
            refused(
                    "permission",
                    "the app lacks a permission (qyapi_robot_sendmsg for messages, Card.Instance.Write for cards); grant it in "
                            + "DingTalk's console"),
            refused("oto.notexist", "the receiver is unknown or the robot is not published"),
            refused("bot.stopped", "the robot is switched off in DingTalk's console"),
            refused("group.disbanded", "the group was disbanded"),
            refused(
                    "downloadcode",
                    "the code of the file has expired, or robot-code is not the code of this app's robot"),
            refused("robotcode", "robot-code is not the code of this app's robot"),
            refused("conversationid", "the robot is not in the group, or conversation-id is wrong"));

    private record Rule(String word, Duration after, boolean lasting, String meaning) {}

    private Failures() {}

    static Delivery of(RestClientException failure) {
        if (failure instanceof OapiException oapi) {
            return oapi.delivery();
        }
        if (!(failure instanceof RestClientResponseException response)) {
            return new Delivery.TryLater(Duration.ZERO, "DingTalk did not answer: " + cause(failure));
        }
        String why = describe(response);
        Optional<Rule> rule = rule(code(response));
        if (rule.isPresent()) {
            return rule.get().lasting()
                    ? new Delivery.Refused(why)
                    : new Delivery.TryLater(rule.get().after(), why);
        }
        boolean lasting = response.getStatusCode().is4xxClientError()
                && response.getStatusCode().value() != 408
                && response.getStatusCode().value() != 429
                && !code(response).isEmpty();
        return lasting ? new Delivery.Refused(why) : new Delivery.TryLater(Duration.ZERO, why);
    }

    /** One line without secrets or customer text. */
    static String describe(RestClientException failure) {
        if (failure instanceof OapiException oapi) {
            return oapi.why();
        }
        if (!(failure instanceof RestClientResponseException response)) {
            return "DingTalk did not answer: " + cause(failure);
        }
        String code = code(response);
        String what = "DingTalk answered " + response.getStatusCode().value() + (code.isEmpty() ? "" : ' ' + code);
        return rule(code).map(rule -> what + ": " + rule.meaning()).orElse(what);
    }

    static boolean isRejectedToken(RestClientException failure) {
        if (failure instanceof OapiException oapi) {
            return oapi.isRejectedToken();
        }
        return failure instanceof RestClientResponseException response
                && (response.getStatusCode().value() == 401 || "InvalidAuthentication".equals(code(response)));
    }

    static boolean isQuotaUsedUp(RestClientException failure) {
        if (failure instanceof OapiException oapi) {
            return oapi.isQuotaUsedUp();
        }
        return failure instanceof RestClientResponseException response
                && code(response).toLowerCase(Locale.ROOT).contains(QUOTA);
    }

    /** Empty where the body is none of DingTalk's: its front ends answer with pages. */
    static String code(RestClientResponseException response) {
        String code = Json.text(Json.object(response.getResponseBodyAsString()), "code");
        return code == null ? "" : code;
    }

    private static Optional<Rule> rule(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return RULES.stream().filter(rule -> lower.contains(rule.word())).findFirst();
    }

    private static String cause(RestClientException failure) {
        Throwable cause = failure.getRootCause();
        return (cause == null ? failure : cause).getClass().getSimpleName();
    }

    private static Rule later(String word, Duration after, String meaning) {
        return new Rule(word, after, false, meaning);
    }

    private static Rule refused(String word, String meaning) {
        return new Rule(word, Duration.ZERO, true, meaning);
    }
}
