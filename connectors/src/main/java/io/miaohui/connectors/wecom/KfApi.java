package io.miaohui.connectors.wecom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of 微信客服, as JSON: the SDK's classes lose what they don't know. Throws what {@link WecomApi} throws. */
final class KfApi {

    private static final String PATH = "/cgi-bin/kf/";

    private final WecomApi api;
    private final JsonMapper json = new JsonMapper();

    KfApi(WecomApi api) {
        this.api = api;
    }

    /**
     * What came after a cursor.
     *
     * @param more whether there is more to ask for; an empty page alone says nothing
     */
    record Page(List<JsonNode> items, @Nullable String next, boolean more) {}

    /** @param token the last signal's; without one WeCom allows some ten calls a minute */
    Page sync(String openKfId, @Nullable String cursor, @Nullable String token) throws WxErrorException {
        Map<String, Object> request = new HashMap<>(Map.of("open_kfid", openKfId, "limit", 1000));
        if (cursor != null) {
            request.put("cursor", cursor);
        }
        if (token != null) {
            request.put("token", token);
        }
        JsonNode answer = call("sync_msg", request);
        List<JsonNode> items = new ArrayList<>();
        answer.path("msg_list").forEach(items::add);
        String next = answer.path("next_cursor").asString("");
        return new Page(
                items, next.isEmpty() ? null : next, answer.path("has_more").asInt(0) == 1);
    }

    /** @param message with receiver, {@code msgid} and content */
    void send(Map<String, Object> message) throws WxErrorException {
        call("send_msg", message);
    }

    /** @param message with {@code code}, {@code msgid} and content */
    void sendOnEvent(Map<String, Object> message) throws WxErrorException {
        call("send_msg_on_event", message);
    }

    /** The {@code open_kfid} of the accounts that the app may use. */
    List<String> accounts() throws WxErrorException {
        List<String> ids = new ArrayList<>();
        call("account/list", Map.of("offset", 0, "limit", 100))
                .path("account_list")
                .forEach(account -> ids.add(account.path("open_kfid").asString("")));
        return ids;
    }

    /** The servicers of an account who are receiving customers now. */
    List<String> receiving(String openKfId) throws WxErrorException {
        List<String> ids = new ArrayList<>();
        String url = api.getWxCpConfigStorage().getApiUrl(PATH + "servicer/list");
        json.readTree(api.get(url, "open_kfid=" + openKfId))
                .path("servicer_list")
                .valueStream()
                .filter(servicer -> servicer.path("status").asInt(1) == 0)
                .map(servicer -> servicer.path("userid").asString(""))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }

    /** Moves a session. */
    void transfer(Map<String, Object> session) throws WxErrorException {
        call("service_state/trans", session);
    }

    private JsonNode call(String name, Map<String, Object> request) throws WxErrorException {
        String url = api.getWxCpConfigStorage().getApiUrl(PATH + name);
        return json.readTree(api.post(url, json.writeValueAsString(request)));
    }
}
