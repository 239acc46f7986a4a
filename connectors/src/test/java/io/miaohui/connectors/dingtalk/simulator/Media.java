package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Answer;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Files both ways: what robots upload, and what people send. Safe for use by many threads. */
public final class Media implements RestServer.Api {

    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    /** A file that a robot uploaded. */
    public record Upload(String id, String type, String name, int bytes) {}

    private final DingtalkSimulator platform;
    private final Accounts accounts;
    private final List<Upload> uploads = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> sent = new ConcurrentHashMap<>();

    Media(DingtalkSimulator platform, Accounts accounts) {
        this.platform = platform;
        this.accounts = accounts;
    }

    /** What was uploaded so far, oldest first. */
    public List<Upload> uploads() {
        return List.copyOf(uploads);
    }

    /** A person sends a file with this text in it; its download code. */
    public String code(String text) {
        return code(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A person sends a file; its download code. */
    public String code(byte[] file) {
        String code = UUID.randomUUID().toString();
        sent.put(code, file);
        return code;
    }

    /** What counts of a multipart body with one file. */
    static JsonNode parse(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Matcher name = NAME.matcher(text);
        int start = text.indexOf("\r\n\r\n") + 4;
        int end = text.lastIndexOf("\r\n--");
        return Messages.MAPPER
                .createObjectNode()
                .put("field", text.contains("name=\"media\"") ? "media" : "?")
                .put("name", name.find() ? utf8(name.group(1)) : "")
                .put("bytes", end - start);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Answer answer(Call call) {
        if (call.path().equals("/media/upload")) {
            return upload(call);
        }
        if (call.path().equals("/v1.0/robot/messageFiles/download")) {
            return download(call);
        }
        byte[] file = call.path().startsWith("/files/") ? sent.get(call.path().substring("/files/".length())) : null;
        return file == null ? null : new Answer(200, "application/octet-stream", file);
    }

    private Answer upload(Call call) {
        if (!accounts.accepts(call.query().get("access_token"))) {
            return Answer.ok(Map.of("errcode", 40014, "errmsg", "不合法的access_token"));
        }
        int bytes = call.body().path("bytes").asInt();
        if (platform.faults().has(Fault.QUOTA)) {
            return Answer.ok(Map.of("errcode", 90020, "errmsg", "monthly"));
        }
        if (!call.body().path("field").asString("").equals("media") || bytes > MAX_BYTES) {
            return Answer.ok(Map.of("errcode", 40035, "errmsg", "不合法的参数"));
        }
        Upload upload = new Upload(
                "@lAL" + UUID.randomUUID(),
                call.query().getOrDefault("type", ""),
                call.body().path("name").asString(""),
                bytes);
        uploads.add(upload);
        return Answer.ok(Map.of("errcode", 0, "errmsg", "ok", "media_id", upload.id(), "type", upload.type()));
    }

    private Answer download(Call call) {
        if (!accounts.accepts(call.token())) {
            return Answer.error(400, "InvalidAuthentication");
        }
        if (platform.faults().has(Fault.QUOTA)) {
            return Answer.error(403, "Forbidden.AccessDenied.ApiCountLimitForOrg");
        }
        String code = call.body().path("downloadCode").asString("");
        boolean known = DingtalkSimulator.ROBOT_CODE.equals(
                        call.body().path("robotCode").asString(""))
                && sent.containsKey(code)
                && !platform.faults().has(Fault.CODES_EXPIRED);
        return known
                ? Answer.ok(Map.of("downloadUrl", platform.url() + "/files/" + code))
                : Answer.error(400, "invalidParameter.robotCode.downloadCode");
    }
}
