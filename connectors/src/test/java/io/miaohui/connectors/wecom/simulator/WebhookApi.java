package io.miaohui.connectors.wecom.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The webhooks of group chats: no token, twenty messages a minute. */
final class WebhookApi {

    private static final int MAX_TEXT = 2048;
    private static final int MAX_MARKDOWN = 4096;
    private static final int MAX_PICTURE = 2 * 1024 * 1024;

    private final WebhookPace pace = new WebhookPace(Clock.systemUTC());
    private final Set<String> groups = ConcurrentHashMap.newKeySet();
    private final Uploads uploads = new Uploads();
    private final Screens screens;
    private final JsonMapper json = new JsonMapper();

    WebhookApi(Screens screens) {
        this.screens = screens;
    }

    Set<String> groups() {
        return groups;
    }

    Map<String, Object> send(Map<String, String> query, String body) {
        String key = query.get("key");
        if (!groups.contains(key)) {
            return ApiServer.error(93000, "invalid webhook url");
        }
        if (!pace.allows(key)) {
            return ApiServer.error(45009, "api freq out of limit");
        }
        JsonNode message = json.readTree(body);
        String kind = message.path("msgtype").asString();
        String shown = shown(kind, message.path(kind));
        if (shown == null) {
            return ApiServer.error(40058, "the message is not accepted");
        }
        screens.show(new GroupLine(key, shown));
        return ApiServer.error(0, "ok");
    }

    Map<String, Object> upload(Map<String, String> query, String body) {
        return groups.contains(query.get("key"))
                ? uploads.take(query.get("type"), body)
                : ApiServer.error(93000, "invalid webhook url");
    }

    /** What the group sees; {@code null} for what WeCom refuses. */
    private String shown(String kind, JsonNode content) {
        return switch (kind) {
            case "text" -> Screens.cut(content.path("content").asString(), MAX_TEXT);
            case "markdown" -> Screens.cut(content.path("content").asString(), MAX_MARKDOWN);
            case "markdown_v2" -> "[v2] " + Screens.cut(content.path("content").asString(), MAX_MARKDOWN);
            case "image" -> picture(content);
            case "file" -> {
                Upload file = uploads.find("file", content.path("media_id").asString());
                yield file == null ? null : "[file " + file.name() + ']';
            }
            default -> null;
        };
    }

    private static String picture(JsonNode content) {
        byte[] bytes =
                Base64.getDecoder().decode(content.path("base64").asString().getBytes(UTF_8));
        boolean right = bytes.length <= MAX_PICTURE
                && md5(bytes).equals(content.path("md5").asString());
        return right ? "[image of " + bytes.length + " bytes]" : null;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void clear() {
        pace.clear();
    }
}
