package io.miaohui.connectors.dingtalk.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The HTTP side: both APIs on one port, and the faults that all of their calls share. */
final class RestServer {

    static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";

    /** A call as an API sees it. */
    record Call(String method, String path, Map<String, String> query, @Nullable String token, JsonNode body) {}

    /** What it answers. */
    record Answer(int status, String type, byte[] body) {

        Answer(int status, String type, String text) {
            this(status, type, text.getBytes(StandardCharsets.UTF_8));
        }

        static Answer ok(Map<String, ?> body) {
            return json(200, body);
        }

        static Answer error(int status, String code) {
            return json(status, Map.of("code", code, "requestid", "SIM-1", "message", "simulated"));
        }

        private static Answer json(int status, Map<String, ?> body) {
            return new Answer(status, "application/json;charset=utf-8", Messages.MAPPER.writeValueAsString(body));
        }
    }

    /** One of the APIs. */
    interface Api {

        /** {@code null} if the path is none of this API's. */
        @Nullable
        Answer answer(Call call);
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Faults faults;

    RestServer(Faults faults) throws IOException {
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "dingtalk-simulator-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
    }

    void start(Api... apis) {
        server.createContext("/", exchange -> {
            try (exchange) {
                handle(exchange, apis);
            }
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange, Api... apis) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer = commonFault();
        if (answer == null) {
            answer = answer(call(exchange, body), apis);
        }
        byte[] bytes = answer.body();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Answer answer(Call call, Api... apis) {
        for (Api api : apis) {
            Answer answer = api.answer(call);
            if (answer != null) {
                return answer;
            }
        }
        return Answer.error(404, "InvalidAction.NotFound");
    }

    private @Nullable Answer commonFault() {
        if (faults.has(Fault.HANG)) {
            faults.hang();
        }
        if (faults.has(Fault.SERVER_ERROR)) {
            return Answer.error(500, "ServiceUnavailable");
        }
        return faults.has(Fault.HTML) ? new Answer(200, "text/html", "<html>系统繁忙</html>") : null;
    }

    private static Call call(HttpExchange exchange, byte[] body) {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        JsonNode json = type.startsWith("multipart/")
                ? Media.parse(body)
                : body.length == 0 ? Messages.MAPPER.createObjectNode() : Messages.MAPPER.readTree(body);
        URI uri = exchange.getRequestURI();
        String token = exchange.getRequestHeaders().getFirst(TOKEN_HEADER);
        return new Call(exchange.getRequestMethod(), uri.getPath(), Query.parse(uri.getRawQuery()), token, json);
    }

    void close() {
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
    }

    static RestServer create(Faults faults) {
        try {
            return new RestServer(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
