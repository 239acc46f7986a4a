package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.dingtalk.Quotas.Quota;
import java.util.function.Function;
import org.springframework.web.client.RestClientException;

/** A robot's calls of the REST APIs: with a token that is good, and an eye on the monthly quota. */
final class RobotCalls {

    private final AccessTokens tokens;
    private final Quotas quotas;

    RobotCalls(AccessTokens tokens, Quotas quotas) {
        this.tokens = tokens;
        this.quotas = quotas;
    }

    /**
     * @param name the robot's key in the settings
     * @throws RestClientException what {@code call} or the fetching of a token throws
     */
    <T> T with(String name, DingtalkSettings.Robot robot, Function<String, T> call) {
        try {
            T answer = tokens.with(name, robot, call);
            quotas.serves(name, Quota.CALLS);
            return answer;
        } catch (RestClientException e) {
            if (Failures.isQuotaUsedUp(e)) {
                quotas.exhausted(name, Quota.CALLS);
            }
            throw e;
        }
    }
}
