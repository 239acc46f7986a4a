package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.TokenStore;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.web.client.RestClientException;

/** Calls that need an access token. A token that DingTalk rejects is renewed once within the same call. */
final class AccessTokens {

    private final DingtalkApi api;
    private final TokenStore store;

    AccessTokens(DingtalkApi api, TokenStore store) {
        this.api = api;
        this.store = store;
    }

    /**
     * @param name the robot's key in the settings
     * @throws RestClientException what {@code call} or the fetching of a token throws
     */
    <T> T with(String name, DingtalkSettings.Robot robot, Function<String, T> call) {
        String key = DingtalkChannel.NAME + ':' + name;
        String token = store.get(key, () -> fetch(robot));
        try {
            return call.apply(token);
        } catch (RestClientException e) {
            if (!Failures.isRejectedToken(e)) {
                throw e;
            }
            store.discard(key, token);
            return call.apply(store.get(key, () -> fetch(robot)));
        }
    }

    private TokenStore.Token fetch(DingtalkSettings.Robot robot) {
        DingtalkApi.AccessToken token =
                api.accessToken(new DingtalkApi.Credentials(robot.clientId(), robot.clientSecret()));
        if (token.accessToken() == null || token.expireIn() == null) {
            throw new RestClientException("The answer holds no access token");
        }
        return new TokenStore.Token(token.accessToken(), Duration.ofSeconds(token.expireIn()));
    }
}
