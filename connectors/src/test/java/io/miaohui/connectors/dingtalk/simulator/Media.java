package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.RestServer.Answer;
import io.miaohui.connectors.dingtalk.simulator.RestServer.Call;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files that people send. */
public final class Media implements RestServer.Api {

    private static final String PATH = "/files/";

    private final Map<String, String> sent = new ConcurrentHashMap<>();

    Media() {}

    /** A person sends a file with this text in it; its download code. */
    public String code(String text) {
        String code = UUID.randomUUID().toString();
        sent.put(code, text);
        return code;
    }

    @Override
    public @Nullable Answer answer(Call call) {
        String text = call.path().startsWith(PATH) ? sent.get(call.path().substring(PATH.length())) : null;
        return text == null ? null : new Answer(200, "application/octet-stream", text);
    }
}
