package io.miaohui.connectors.wecom.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of 微信客服, on what the simulator knows. */
final class KfEndpoints {

    private static final Duration WELCOME = Duration.ofSeconds(20);

    private final KfSimulator kf;
    private final ToIntFunction<Map<String, String>> tokenCheck;
    private final JsonMapper json = new JsonMapper();

    /** @param tokenCheck what is wrong with a query's token, 0 for nothing */
    KfEndpoints(KfSimulator kf, ToIntFunction<Map<String, String>> tokenCheck) {
        this.kf = kf;
        this.tokenCheck = tokenCheck;
    }

    void serve(ApiServer api) {
        serve(api, "account/list", this::accountList);
        serve(api, "servicer/list", this::servicerList);
        serve(api, "sync_msg", this::sync);
        serve(api, "send_msg", this::send);
        serve(api, "send_msg_on_event", this::sendOnEvent);
        serve(api, "service_state/trans", this::transfer);
    }

    private void serve(
            ApiServer api, String name, BiFunction<Map<String, String>, JsonNode, Map<String, Object>> endpoint) {
        api.serve("/cgi-bin/kf/" + name, (query, body) -> {
            int rejected = tokenCheck.applyAsInt(query);
            return rejected == 0
                    ? endpoint.apply(query, json.readTree(body.isEmpty() ? "{}" : body))
                    : ApiServer.error(rejected, "access_token is not valid");
        });
    }

    private Map<String, Object> accountList(Map<String, String> query, JsonNode request) {
        List<Map<String, String>> list =
                kf.accounts.keySet().stream().map(id -> Map.of("open_kfid", id)).toList();
        return Map.of("errcode", 0, "errmsg", "ok", "account_list", list);
    }

    private Map<String, Object> servicerList(Map<String, String> query, JsonNode request) {
        List<Map<String, Object>> list = kf.servicers.entrySet().stream()
                .map(it -> Map.<String, Object>of("userid", it.getKey(), "status", it.getValue()))
                .toList();
        return Map.of("errcode", 0, "errmsg", "ok", "servicer_list", list);
    }

    private Map<String, Object> sync(Map<String, String> query, JsonNode request) {
        KfFeed feed = kf.accounts.get(request.path("open_kfid").asString(""));
        return feed == null ? ApiServer.error(95000, "invalid open_kfid") : feed.sync(request);
    }

    private Map<String, Object> send(Map<String, String> query, JsonNode message) {
        String account = message.path("open_kfid").asString("");
        if (!kf.accounts.containsKey(account)) {
            return ApiServer.error(95000, "invalid open_kfid");
        }
        String customer = message.path("touser").asString("");
        String id = message.path("msgid").asString("");
        if (!id.matches("[0-9a-zA-Z_-]{1,32}") || !KfShape.isRight(message)) {
            return ApiServer.error(40058, "invalid Request Parameter");
        }
        KfSession session = kf.session(account, customer);
        synchronized (session) {
            int refused = session.send(id, kf.clock.instant(), kf.window);
            return refused == 0 ? show(customer, message) : ApiServer.error(refused, words(refused));
        }
    }

    private Map<String, Object> sendOnEvent(Map<String, String> query, JsonNode message) {
        String code = message.path("code").asString("");
        Instant issued = kf.welcomeCodes.remove(code);
        boolean late = issued == null || kf.clock.instant().isAfter(issued.plus(WELCOME));
        String kind = message.path("msgtype").asString("");
        return late || !List.of("text", "msgmenu").contains(kind) || !KfShape.isRight(message)
                ? ApiServer.error(95007, "invalid msg code")
                : show(kf.welcomed.get(code), message);
    }

    private Map<String, Object> transfer(Map<String, String> query, JsonNode request) {
        KfSession session = kf.session(
                request.path("open_kfid").asString(""),
                request.path("external_userid").asString(""));
        int next = request.path("service_state").asInt(-1);
        String servicer = request.path("servicer_userid").asString("");
        if (next == KfSession.SERVICER && kf.servicers.getOrDefault(servicer, 1) != 0) {
            return ApiServer.error(95014, "invalid servicer");
        }
        int refused = session.move(next);
        return ApiServer.error(refused, words(refused));
    }

    private Map<String, Object> show(String customer, JsonNode message) {
        kf.sent.add(message);
        kf.screens.show(new PhoneLine(customer, false, KfShape.shown(message), null, KfShape.choices(message)));
        return Map.of(
                "errcode", 0, "errmsg", "ok", "msgid", message.path("msgid").asString(""));
    }

    private static String words(int code) {
        return code == 40058 ? "msgid is repeated" : code == 0 ? "ok" : "not allowed";
    }
}
