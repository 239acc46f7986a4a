package io.miaohui.connectors.wecom.simulator;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts a bot's encrypted JSON callbacks as WeCom does, and opens the replies in their responses. */
final class BotCallbackClient {

    /**
     * @param status 0 if there was no answer in time
     * @param reply the opened reply; {@code null} for an empty one
     */
    record Response(int status, @Nullable String reply) {}

    private final JsonMapper json = new JsonMapper();
    private final SimulatedBot bot;
    private final Faults faults;
    private final SealedCalls calls;

    BotCallbackClient(SimulatedBot bot, Faults faults) {
        this.bot = bot;
        this.faults = faults;
        this.calls = new SealedCalls(bot.token(), faults, Duration.ofSeconds(5));
    }

    boolean verify(URI url) {
        return calls.verify(url, bot.crypto());
    }

    Response post(URI url, String plain) {
        String receiver = faults.strikes(Fault.WRONG_RECEIVER) ? "ww0000000000000000" : "";
        String cipherText = SealedCalls.seal(bot.cryptoFor(receiver), plain);
        HttpResponse<String> response =
                calls.post(url, cipherText, "application/json", json.writeValueAsString(Map.of("encrypt", cipherText)));
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
}
