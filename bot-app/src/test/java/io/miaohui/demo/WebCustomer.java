package io.miaohui.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer of the web chat, by its API. */
final class WebCustomer {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI server;
    private final String id;

    WebCustomer(URI server, String id) {
        this.server = server;
        this.id = id;
    }

    /** The answer, which has the {@code messageId} of the question. */
    JsonNode ask(String text) {
        return post("/api/chat", Map.of("customer", id, "text", text));
    }

    void rate(String messageId, boolean helpful) {
        post("/api/chat/feedback", Map.of("customer", id, "messageId", messageId, "helpful", helpful));
    }

    /** All that the chat shows, as JSON. */
    String screen() {
        return send(HttpRequest.newBuilder(server.resolve("/api/chat/messages?after=0&customer=" + id)));
    }

    private JsonNode post(String path, Map<String, ?> body) {
        String answer = send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        return json.readTree(answer.isEmpty() ? "{}" : answer);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
