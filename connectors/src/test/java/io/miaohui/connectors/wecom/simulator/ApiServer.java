package io.miaohui.connectors.wecom.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Takes API calls on a random port of this machine, or lets a fault strike. */
final class ApiServer implements AutoCloseable {

    /** An answer with this in it is the file itself. */
    static final String FILE = "file";

    /** One API: query parameters and body in, answer out. */
    interface Endpoint {
        Map<String, Object> answer(Map<String, String> query, String body);
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wecom-simulator");
        thread.setDaemon(true);
        return thread;
    });
    private final JsonMapper json = new JsonMapper();
    private final HttpServer server;
    private final Faults faults;

    ApiServer(Faults faults) {
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Serves an API that faults may strike. */
    void serve(String path, Endpoint endpoint) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handle(exchange, endpoint);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static Map<String, Object> error(int code, String message) {
        return Map.of("errcode", code, "errmsg", message);
    }

    private void handle(HttpExchange exchange, Endpoint endpoint) throws IOException, InterruptedException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (faults.strikes(Fault.SILENT)) {
            faults.waitInSilence();
        }
        if (faults.strikes(Fault.HTTP_ERROR)) {
            write(exchange, 502, "text/plain", "bad gateway");
        } else if (faults.strikes(Fault.HTML)) {
            write(exchange, 200, "text/html", "<html><body>Please sign in to the network</body></html>");
        } else {
            Map<String, Object> answer = error(exchange.getRequestURI().getPath());
            Map<String, Object> said = answer == null ? endpoint.answer(query(exchange), body) : answer;
            if (said.get(FILE) instanceof byte[] file) {
                write(exchange, 200, "application/octet-stream", file);
            } else {
                write(exchange, 200, "application/json; charset=UTF-8", json.writeValueAsString(said));
            }
        }
    }

    /** Tokens are given to any address; only what is done with them is bound to trusted ones. */
    private Map<String, Object> error(String path) {
        if (faults.strikes(Fault.BUSY)) {
            return error(-1, "system busy");
        }
        if (faults.strikes(Fault.RATE_LIMIT)) {
            return error(45009, "api freq out of limit");
        }
        return !path.endsWith("/gettoken") && faults.strikes(Fault.UNTRUSTED_IP)
                ? error(
                        60020,
                        "not allow to access from your ip, hint: [1660553553341238313282305], from ip: 203.0.113.9,"
                                + " more info at https://open.work.weixin.qq.com/devtool/query?e=60020")
                : null;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : String.valueOf(exchange.getRequestURI().getQuery()).split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private static void write(HttpExchange exchange, int status, String type, String text) throws IOException {
        write(exchange, status, type, text.getBytes(UTF_8));
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
    }
}
