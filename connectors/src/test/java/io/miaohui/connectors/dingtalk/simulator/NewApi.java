package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Answer;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Call;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** api.dingtalk.com: tokens, stream connections, robot messages, files. */
final class NewApi implements RestServer.Api {

    private static final int MAX_PARAM = 15_000;
    private static final int MAX_USERS = 20;

    private final DingtalkSimulator platform;
    private final Accounts accounts;
    private final StreamServer stream;
    private final Set<String> groups = ConcurrentHashMap.newKeySet();

    NewApi(DingtalkSimulator platform, Accounts accounts, StreamServer stream) {
        this.platform = platform;
        this.accounts = accounts;
        this.stream = stream;
    }

    void join(String group) {
        groups.add(group);
    }

    @Override
    public @Nullable Answer answer(Call call) {
        return switch (call.path()) {
            case "/v1.0/oauth2/accessToken" -> token(call.body());
            case "/v1.0/gateway/connections/open" -> open(call.body());
            case "/v1.0/robot/oToMessages/batchSend" -> authorised(call, this::toPersons);
            case "/v1.0/robot/groupMessages/send" -> authorised(call, this::toGroup);
            default -> null;
        };
    }

    private interface Method {
        Answer call(JsonNode body);
    }

    private Answer authorised(Call call, Method method) {
        if (!accounts.accepts(call.token())) {
            return Answer.error(400, "InvalidAuthentication");
        }
        if (has(Fault.RATE_LIMIT)) {
            return Answer.error(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        }
        if (has(Fault.QUOTA)) {
            return Answer.error(403, "Forbidden.AccessDenied.ApiCountLimitForOrg");
        }
        if (has(Fault.NO_PERMISSION)) {
            return Answer.error(403, "Forbidden.AccessDenied.AccessTokenPermissionDenied");
        }
        return method.call(call.body());
    }

    private Answer token(JsonNode body) {
        boolean known = DingtalkSimulator.CLIENT_ID.equals(body.path("appKey").asString())
                && DingtalkSimulator.CLIENT_SECRET.equals(body.path("appSecret").asString());
        return known
                ? Answer.ok(Map.of("accessToken", accounts.token(), "expireIn", 7200))
                : Answer.error(400, "invalidClientIdOrSecret");
    }

    private Answer open(JsonNode body) {
        if (has(Fault.HANGING_GATEWAY)) {
            platform.faults().hang();
        }
        if (has(Fault.GATEWAY_DOWN)) {
            return Answer.error(503, "ServiceUnavailable");
        }
        boolean known = DingtalkSimulator.CLIENT_ID.equals(body.path("clientId").asString())
                && DingtalkSimulator.CLIENT_SECRET.equals(
                        body.path("clientSecret").asString());
        boolean subscribed = body.path("subscriptions").valueStream().anyMatch(one -> "/v1.0/im/bot/messages/get"
                .equals(one.path("topic").asString("")));
        if (has(Fault.GATEWAY_UNAUTHORIZED)) {
            return Answer.error(401, "authFailed");
        }
        if (!known || !subscribed) {
            return Answer.error(known ? 400 : 401, known ? "invalidParameter.subscriptions" : "authFailed");
        }
        String endpoint = has(Fault.HANGING_HANDSHAKE) ? platform.silentEndpoint() : stream.endpoint();
        return Answer.ok(Map.of("endpoint", endpoint, "ticket", stream.ticket()));
    }

    private Answer toPersons(JsonNode body) {
        JsonNode users = body.path("userIds");
        Answer wrong = check(body);
        if (wrong != null || users.isEmpty() || users.size() > MAX_USERS) {
            return wrong == null ? Answer.error(400, "invalidParameter.userIds") : wrong;
        }
        List<String> unknown = new ArrayList<>();
        List<String> limited = new ArrayList<>();
        String key = key();
        for (JsonNode user : users) {
            if (has(Fault.UNKNOWN_STAFF)) {
                unknown.add(user.asString());
            } else if (has(Fault.FLOW_CONTROL)) {
                limited.add(user.asString());
            } else {
                show(DingtalkSimulator.singleChat(user.asString()), body, key);
            }
        }
        return Answer.ok(
                Map.of("processQueryKey", key, "invalidStaffIdList", unknown, "flowControlledStaffIdList", limited));
    }

    private Answer toGroup(JsonNode body) {
        Answer wrong = check(body);
        if (wrong != null) {
            return wrong;
        }
        String group = body.path("openConversationId").asString("");
        if (has(Fault.GROUP_DISBANDED)) {
            return Answer.error(400, "group.disbanded");
        }
        if (!groups.contains(group)) {
            return Answer.error(400, "invalidParameter.openConversationId");
        }
        String key = key();
        show(group, body, key);
        return Answer.ok(Map.of("processQueryKey", key));
    }

    private @Nullable Answer check(JsonNode body) {
        if (!DingtalkSimulator.ROBOT_CODE.equals(body.path("robotCode").asString(""))) {
            return Answer.error(400, "invalidParameter.robotCode");
        }
        String param = body.path("msgParam").asString("");
        if (param.getBytes(StandardCharsets.UTF_8).length > MAX_PARAM) {
            return Answer.error(400, "invalidParameter.msgParam.tooLong");
        }
        String key = body.path("msgKey").asString("");
        return key.startsWith("sample")
                        && !Rendering.of(key, Messages.MAPPER.readTree(param)).isEmpty()
                ? null
                : Answer.error(400, "invalidParameter.msgKey");
    }

    private void show(String conversation, JsonNode body, String key) {
        JsonNode param = Messages.MAPPER.readTree(body.path("msgParam").asString());
        String text = Rendering.of(body.path("msgKey").asString(), param);
        platform.chats()
                .add(new ChatLog.Line(
                        conversation, null, param.path("title").asString(""), text, key, List.of(), Instant.now()));
    }

    private static String key() {
        return "pqk" + UUID.randomUUID();
    }

    private boolean has(Fault fault) {
        return platform.faults().has(fault);
    }
}
