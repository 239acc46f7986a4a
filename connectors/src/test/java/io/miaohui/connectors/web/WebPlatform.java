package io.miaohui.connectors.web;

import io.miaohui.connectors.ChannelHarness;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Browsers with the chat page open: they write through the JSON interface and read the transcript. */
final class WebPlatform implements ChannelHarness {

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private URI server = URI.create("http://127.0.0.1");

    @Override
    public String channel() {
        return "web";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public void connect(URI address) {
        server = address;
    }

    @Override
    public Outcome say(String customer, String text) {
        return Outcome.ofStatus(
                post(question(customer, text, UUID.randomUUID().toString())).statusCode());
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        String question = question(customer, text, UUID.randomUUID().toString());
        post(question);
        return Outcome.ofStatus(post(question).statusCode());
    }

    @Override
    public List<String> heard(String customer) {
        JsonNode lines =
                json.readTree(get("/api/chat/messages?customer=" + URLEncoder.encode(customer, StandardCharsets.UTF_8))
                        .body());
        return lines.get("messages").values().stream()
                .filter(line -> !line.get("author").asString().equals("customer"))
                .map(line -> line.get("text").asString())
                .toList();
    }

    HttpResponse<String> post(String body) {
        return post("/api/chat", body);
    }

    HttpResponse<String> rate(String body) {
        return post("/api/chat/feedback", body);
    }

    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    String question(String customer, String text, String messageId) {
        ObjectNode node = json.createObjectNode();
        return node.put("customer", customer)
                .put("text", text)
                .put("messageId", messageId)
                .toString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(patience()).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Outcome forge(String customer, String text) {
        throw new UnsupportedOperationException("A browser signs nothing");
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        throw new UnsupportedOperationException("The page sends text only");
    }

    @Override
    public void expireTokens() {
        throw new UnsupportedOperationException("The page needs no token");
    }

    @Override
    public void limitRate() {
        throw new UnsupportedOperationException("The page takes what it fetches");
    }

    @Override
    public void reset() {
        // Browsers keep nothing; the transcript is the server's.
    }

    @Override
    public void close() {
        // Nothing listens.
    }
}
