package io.miaohui.insight.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers of the web chat, through its JSON interface. */
final class Customers {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI server;
    private final Map<String, Answer> last = new HashMap<>();

    Customers(int port) {
        server = URI.create("http://localhost:" + port);
    }

    /** What a customer got to read. */
    final class Answer {
        private final String customer;
        private final JsonNode body;

        private Answer(String customer, JsonNode body) {
            this.customer = customer;
            this.body = body;
        }

        @Override
        public String toString() {
            return body.toString();
        }

        String customer() {
            return customer;
        }

        String decision() {
            return body.path("decision").asString();
        }

        String entry() {
            return body.path("entry").asString();
        }

        String text() {
            return body.path("replies").path(0).path("text").asString();
        }

        List<String> offered() {
            return body.path("replies").path(0).path("choices").values().stream()
                    .map(choice -> choice.path("value").asString())
                    .toList();
        }

        Answer rate(boolean helpful) {
            Map<String, Object> rating = Map.of(
                    "customer", customer, "messageId", body.path("messageId").asString(), "helpful", helpful);
            assertThat(post("/api/chat/feedback", rating).path("helpful").asBoolean())
                    .isEqualTo(helpful);
            return this;
        }
    }

    Answer asks(String text) {
        return asks("c-" + UUID.randomUUID(), text);
    }

    Answer asks(String customer, String text) {
        Answer answer = new Answer(customer, post("/api/chat", Map.of("customer", customer, "text", text)));
        last.put(customer, answer);
        return answer;
    }

    void rateLast(String customer, boolean helpful) {
        last.get(customer).rate(helpful);
    }

    /** A new customer who is asked back and chooses; returns who it is. */
    String asksAndChooses(String question, String entry) {
        return asksAndChooses("c-" + UUID.randomUUID(), question, entry);
    }

    /** @param entry its standard question; {@code null} for none of those offered */
    String asksAndChooses(String customer, String question, String entry) {
        Answer back = asks(customer, question);
        assertThat(back.decision()).as(back.body.toString()).isEqualTo("clarify");
        if (entry == null) {
            asks(customer, "0");
            return customer;
        }
        Answer chosen = asks(customer, String.valueOf(back.offered().indexOf(entry) + 1));
        assertThat(chosen.decision()).as(back.body.toString()).isEqualTo("answer");
        return customer;
    }

    private JsonNode post(String path, Map<String, Object> body) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
