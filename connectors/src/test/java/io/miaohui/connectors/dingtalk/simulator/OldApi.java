package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Answer;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Call;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** oapi.dingtalk.com: session webhooks and custom group robots. Its errors come at HTTP status 200. */
final class OldApi implements RestServer.Api {

    private static final int MAX_BODY = 20_000;

    private record Session(String conversation, long expires) {}

    private record CustomRobot(String group, String secret) {}

    private final DingtalkSimulator platform;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, CustomRobot> customRobots = new ConcurrentHashMap<>();

    OldApi(DingtalkSimulator platform) {
        this.platform = platform;
    }

    /** The URL under which a conversation can be written to until then, in ms. */
    String session(String conversation, long expires) {
        String id = UUID.randomUUID().toString();
        sessions.put(id, new Session(conversation, expires));
        return platform.url() + "/robot/sendBySession?session=" + id;
    }

    void expireSessions() {
        sessions.clear();
    }

    void customRobot(String accessToken, String secret, String group) {
        customRobots.put(accessToken, new CustomRobot(group, secret));
    }

    @Override
    public @Nullable Answer answer(Call call) {
        return switch (call.path()) {
            case "/robot/sendBySession" -> bySession(call);
            case "/robot/send" -> byCustomRobot(call);
            default -> null;
        };
    }

    private Answer bySession(Call call) {
        Session session = sessions.get(call.query().getOrDefault("session", ""));
        boolean gone = session == null || session.expires() < System.currentTimeMillis();
        if (gone || platform.faults().has(Fault.WEBHOOK_GONE)) {
            return error(300001, "session 不存在");
        }
        return post(session.conversation(), call.body());
    }

    private Answer byCustomRobot(Call call) {
        CustomRobot robot = customRobots.get(call.query().getOrDefault("access_token", ""));
        if (robot == null) {
            return error(300001, "token is not exist");
        }
        String timestamp = call.query().getOrDefault("timestamp", "");
        if (!sign(timestamp, robot.secret()).equals(call.query().get("sign"))) {
            return error(310000, "sign not match");
        }
        return post(robot.group(), call.body());
    }

    private Answer post(String conversation, JsonNode body) {
        if (platform.faults().has(Fault.QUOTA)) {
            return error(90020, "monthly limit");
        }
        if (platform.faults().has(Fault.RATE_LIMIT)) {
            return error(130101, "send too fast, exceed 20 times per minute");
        }
        if (body.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BODY) {
            return error(460101, "message too long");
        }
        JsonNode content = body.path(body.path("msgtype").asString(""));
        String text = Rendering.words(content);
        if (text.isEmpty()) {
            return error(400105, "unsupported msgtype");
        }
        platform.chats()
                .add(new ChatLog.Line(
                        conversation,
                        null,
                        content.path("title").asString(""),
                        text,
                        "wh" + UUID.randomUUID(),
                        mentions(body.path("at"), text),
                        Instant.now()));
        return error(0, "ok");
    }

    /** A mention counts where the text names the person as well. */
    private static List<String> mentions(JsonNode at, String text) {
        List<String> mentioned = new ArrayList<>();
        at.path("atUserIds").forEach(user -> {
            if (text.contains("@" + user.asString())) {
                mentioned.add(user.asString());
            }
        });
        return mentioned;
    }

    private static Answer error(int code, String message) {
        return Answer.ok(Map.of("errcode", code, "errmsg", message));
    }

    static String sign(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + '\n' + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
