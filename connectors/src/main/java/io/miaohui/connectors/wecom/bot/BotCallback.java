package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.wecom.CallbackGate;
import io.miaohui.connectors.wecom.CallbackResponse;
import io.miaohui.connectors.wecom.WecomCrypto;
import io.miaohui.connectors.wecom.WecomCrypto.Envelope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Where WeCom delivers the messages of a bot in mode url. As with an app, only a reply that was flushed counts as
 * delivered, and what could not be stored ends in a 500.
 */
@RestController
class BotCallback {

    private final Map<String, Bot> bots;
    private final CallbackGate gate;
    private final BotConversation conversation;
    private final BotHealth health;
    private final Clock clock;

    BotCallback(Bots bots, CallbackGate gate, BotConversation conversation, BotHealth health, Clock clock) {
        this.bots = bots.withCallbacks();
        this.gate = gate;
        this.conversation = conversation;
        this.health = health;
        this.clock = clock;
    }

    /** WeCom's check of a new callback URL: the decrypted {@code echostr} and nothing around it. */
    @GetMapping("/callback/wecom/bots/{name}")
    void verify(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Bot bot = bot(name);
        CallbackResponse.write(response, "text/plain;charset=UTF-8", gate.echo(crypto(bot), request));
        health.up(name, "WeCom has checked the callback's URL");
    }

    @PostMapping("/callback/wecom/bots/{name}")
    void receive(@PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Bot bot = bot(name);
        WecomCrypto crypto = crypto(bot);
        String plain =
                gate.message(crypto, request, body -> json(body).path("encrypt").asString(""));
        BotConversation.Answer answer = answer(new BotMessage(bot, json(plain)));
        health.up(name, "callbacks arrive");
        if (answer.body() != null) {
            String now = Long.toString(clock.instant().getEpochSecond());
            Envelope envelope = crypto.seal(BotJson.write(answer.body()), now);
            CallbackResponse.write(response, "application/json;charset=UTF-8", BotJson.write(sealed(envelope)));
            conversation.written(answer);
        }
    }

    private BotConversation.Answer answer(BotMessage message) {
        try {
            return conversation.take(message, gate.patience());
        } catch (IllegalArgumentException e) {
            throw new EdgeRejection(BotChannel.NAME, Reason.MALFORMED, "a field is missing or broken");
        }
    }

    private Bot bot(String name) {
        Bot bot = bots.get(name);
        if (bot == null) {
            throw new EdgeRejection(
                    BotChannel.NAME, Reason.UNKNOWN_ACCOUNT, "not among miaohui.wecom.bots with mode url");
        }
        return bot;
    }

    private static WecomCrypto crypto(Bot bot) {
        return Objects.requireNonNull(bot.crypto());
    }

    private static JsonNode json(String text) {
        return BotJson.read(text)
                .orElseThrow(() -> new EdgeRejection(BotChannel.NAME, Reason.MALFORMED, "it is no JSON"));
    }

    /** Here it is {@code msgsignature}; a callback's query has it with an underscore. */
    private static Map<String, Object> sealed(Envelope envelope) {
        Map<String, Object> sealed = new LinkedHashMap<>();
        sealed.put("encrypt", envelope.cipherText());
        sealed.put("msgsignature", envelope.signature());
        sealed.put("timestamp", Long.parseLong(envelope.timestamp()));
        sealed.put("nonce", envelope.nonce());
        return sealed;
    }
}
