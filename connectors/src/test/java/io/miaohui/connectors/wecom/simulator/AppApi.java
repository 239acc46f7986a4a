package io.miaohui.connectors.wecom.simulator;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an app can send: to members and into the group chats that it made. Tokens are checked before. */
final class AppApi {

    private static final int MAX_TEXT = 2048;
    private static final Set<String> CHAT_KINDS = Set.of("text", "markdown", "image", "video", "file");
    private static final Set<String> KINDS = Set.of("text", "markdown", "image", "video", "file", "template_card");

    private final int agentId;
    private final Faults faults;
    private final Screens screens;
    private final PhoneCards cards = new PhoneCards();
    private final Uploads uploads = new Uploads();
    private final Set<String> chats = ConcurrentHashMap.newKeySet();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final AtomicLong ids = new AtomicLong();
    private final JsonMapper json = new JsonMapper();

    AppApi(int agentId, Faults faults, Screens screens) {
        this.agentId = agentId;
        this.faults = faults;
        this.screens = screens;
    }

    PhoneCards cards() {
        return cards;
    }

    Uploads uploads() {
        return uploads;
    }

    Set<String> chats() {
        return chats;
    }

    Set<String> left() {
        return left;
    }

    Map<String, Object> agent(Map<String, String> query, String body) {
        return Integer.toString(agentId).equals(query.get("agentid"))
                ? Map.of("errcode", 0, "errmsg", "ok", "agentid", agentId, "name", "service")
                : ApiServer.error(301002, "not allow operate another agent with this accesstoken");
    }

    Map<String, Object> send(Map<String, String> query, String body) {
        JsonNode message = json.readTree(body);
        String user = message.path("touser").asString();
        if (message.path("agentid").asInt() != agentId) {
            return ApiServer.error(301002, "not allow operate another agent with this accesstoken");
        }
        if (left.contains(user)) {
            return ApiServer.error(81013, "user & party & tag all invalid");
        }
        if (faults.strikes(Fault.SKIPS_RECEIVER)) {
            return Map.of("errcode", 0, "errmsg", "ok", "invaliduser", user);
        }
        String kind = message.path("msgtype").asString();
        int refused = refused(KINDS, kind, message.path(kind));
        if (refused != 0) {
            return ApiServer.error(refused, "the message is not accepted");
        }
        return kind.equals("template_card") ? card(user, message.path(kind)) : plain(user, kind, message.path(kind));
    }

    private Map<String, Object> plain(String user, String kind, JsonNode content) {
        screens.show(new PhoneLine(user, false, shown(kind, content)));
        return Map.of("errcode", 0, "errmsg", "ok", "msgid", "msg-" + ids.incrementAndGet());
    }

    private Map<String, Object> card(String user, JsonNode card) {
        String taskId = card.path("task_id").asString();
        int refused = cards.has(taskId) ? 42014 : cards.show(user, card);
        if (refused != 0) {
            return ApiServer.error(refused, "the card is not accepted");
        }
        PhoneCard shown = cards.of(user).stream()
                .filter(it -> it.taskId().equals(taskId))
                .findFirst()
                .orElseThrow();
        String buttons = shown.buttons().values().stream().collect(Collectors.joining("] [", "[", "]"));
        String text = (shown.title() + '\n' + shown.text()).strip() + '\n' + buttons;
        screens.show(new PhoneLine(user, false, text, taskId, shown.buttons()));
        return Map.of(
                "errcode",
                0,
                "errmsg",
                "ok",
                "msgid",
                "msg-" + ids.incrementAndGet(),
                "response_code",
                cards.newCode(taskId));
    }

    Map<String, Object> update(Map<String, String> query, String body) {
        JsonNode update = json.readTree(body);
        JsonNode card = update.path("template_card");
        String taskId = card.path("task_id").asString();
        if (!cards.spend(update.path("response_code").asString(), taskId)) {
            return ApiServer.error(42045, "response_code is not valid");
        }
        int refused = cards.show(update.path("userids").path(0).asString(), card);
        return ApiServer.error(refused, refused == 0 ? "ok" : "the card is not accepted");
    }

    Map<String, Object> upload(Map<String, String> query, String body) {
        return uploads.take(query.get("type"), body);
    }

    Map<String, Object> chat(Map<String, String> query, String body) {
        JsonNode message = json.readTree(body);
        String chat = message.path("chatid").asString();
        if (!chats.contains(chat)) {
            return ApiServer.error(86003, "chatid is invalid or does not exist");
        }
        String kind = message.path("msgtype").asString();
        int refused = refused(CHAT_KINDS, kind, message.path(kind));
        if (refused != 0) {
            return ApiServer.error(refused, "the message is not accepted");
        }
        screens.show(new GroupLine(chat, shown(kind, message.path(kind))));
        return ApiServer.error(0, "ok");
    }

    private int refused(Set<String> kinds, String kind, JsonNode content) {
        if (!kinds.contains(kind) || content.isMissingNode()) {
            return 40008;
        }
        boolean media = content.has("media_id");
        return media && uploads.find(kind, content.path("media_id").asString()) == null ? 40007 : 0;
    }

    private String shown(String kind, JsonNode content) {
        if (content.has("media_id")) {
            Upload upload = uploads.find(kind, content.path("media_id").asString());
            return '[' + kind + ' ' + upload.name() + ']';
        }
        String text = Screens.cut(content.path("content").asString(), MAX_TEXT);
        return kind.equals("markdown") ? "[markdown] " + text : text;
    }

    void clear() {
        cards.clear();
        left.clear();
    }
}
