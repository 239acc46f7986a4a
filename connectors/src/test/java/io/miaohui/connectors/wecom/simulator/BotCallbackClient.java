package io.miaohui.connectors.wecom.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a bot's encrypted JSON callbacks as WeCom does, and opens the replies in their responses. */
final class BotCallbackClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * @param status 0 if there was no answer in time
     * @param reply the opened reply; {@code null} for an empty one
     */
    record Response(int status, @Nullable String reply) {}

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final SimulatedBot bot;
    private final Faults faults;

    BotCallbackClient(SimulatedBot bot, Faults faults) {
        this.bot = bot;
        this.faults = faults;
    }

    boolean verify(URI url) {
        String echo = UUID.randomUUID().toString();
        String cipherText = bot.crypto().encrypt(random(), echo);
        URI signed = URI.create(url + "?" + query(cipherText) + "&echostr=" + URLEncoder.encode(cipherText, UTF_8));
        HttpResponse<String> response = call(HttpRequest.newBuilder(signed).GET());
        return response != null
                && response.statusCode() == 200
                && response.body().equals(echo);
    }

    Response post(URI url, String plain) {
        String receiver = faults.strikes(Fault.WRONG_RECEIVER) ? "ww0000000000000000" : "";
        String cipherText = bot.cryptoFor(receiver).encrypt(random(), plain);
        HttpResponse<String> response = call(HttpRequest.newBuilder(URI.create(url + "?" + query(cipherText)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("encrypt", cipherText)))));
        if (response == null) {
            return new Response(0, null);
        }
        boolean says = response.statusCode() == 200 && !response.body().isEmpty();
        return new Response(response.statusCode(), says ? open(response.body()) : null);
    }

    private String open(String body) {
        JsonNode sealed = json.readTree(body);
        if (!sealed.path("timestamp").isIntegralNumber()) {
            throw new IllegalStateException("The timestamp of a reply is a number: " + body);
        }
        return bot.crypto()
                .decryptContent(
                        sealed.path("msgsignature").asString(),
                        sealed.path("timestamp").asString(),
                        sealed.path("nonce").asString(),
                        sealed.path("encrypt").asString());
    }

    private String query(String cipherText) {
        long age = faults.strikes(Fault.STALE) ? 3600 : 0;
        String timestamp = Long.toString(Instant.now().getEpochSecond() - age);
        String nonce = Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        String signature = SHA1.gen(bot.token(), timestamp, nonce, cipherText);
        if (faults.strikes(Fault.BAD_SIGNATURE)) {
            signature = new StringBuilder(signature).reverse().toString();
        }
        return "msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }

    private @Nullable HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 16);
    }
}
