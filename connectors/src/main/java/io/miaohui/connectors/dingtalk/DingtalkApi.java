package io.miaohui.connectors.dingtalk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The calls of DingTalk's new API that the robot needs. All throw a
 * {@link org.springframework.web.client.RestClientException}.
 */
@HttpExchange(accept = "application/json", contentType = "application/json")
interface DingtalkApi {

    String TOKEN_HEADER = "x-acs-dingtalk-access-token";

    record Credentials(String appKey, String appSecret) {

        /** Leaves the secret out: clients log bodies. */
        @Override
        public String toString() {
            return "Credentials[appKey=" + appKey + ']';
        }
    }

    /** {@code expireIn} in seconds. */
    record AccessToken(@Nullable String accessToken, @Nullable Long expireIn) {

        @Override
        public String toString() {
            return "AccessToken[expireIn=" + expireIn + ']';
        }
    }

    /** {@code clientSecret} is sent as it is: the gateway has no tokens. */
    record OpenConnection(String clientId, String clientSecret, String ua, List<Subscription> subscriptions) {

        @Override
        public String toString() {
            return "OpenConnection[clientId=" + clientId + ']';
        }
    }

    record Subscription(String type, String topic) {}

    /** {@code ticket} is good for one connection within 90 s. */
    record Connection(@Nullable String endpoint, @Nullable String ticket) {

        @Override
        public String toString() {
            return "Connection[endpoint=" + endpoint + ']';
        }
    }

    /** {@code msgParam} is a JSON object as a string, at most 15,000 bytes. */
    record ToPersons(String robotCode, List<String> userIds, String msgKey, String msgParam) {}

    record ToGroup(String robotCode, String openConversationId, String msgKey, String msgParam) {}

    /** The lists name users who did not get the message although the call succeeded. */
    record Sent(
            @Nullable String processQueryKey,
            @Nullable List<String> invalidStaffIdList,
            @Nullable List<String> flowControlledStaffIdList) {}

    @PostExchange("/v1.0/oauth2/accessToken")
    AccessToken accessToken(@RequestBody Credentials credentials);

    @PostExchange("/v1.0/gateway/connections/open")
    Connection open(@RequestBody OpenConnection request);

    @PostExchange("/v1.0/robot/oToMessages/batchSend")
    Sent send(@RequestHeader(TOKEN_HEADER) String token, @RequestBody ToPersons message);

    @PostExchange("/v1.0/robot/groupMessages/send")
    Sent send(@RequestHeader(TOKEN_HEADER) String token, @RequestBody ToGroup message);
}
