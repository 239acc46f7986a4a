package io.miaohui.connectors.wecom.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes over a bot's connection. The first words after a message go as its answer, which WeCom shows once however often
 * it is repeated; later ones, and those that WeCom takes for no answer, go by themselves.
 */
final class BotSpeaker {

    private static final Logger log = LoggerFactory.getLogger(BotSpeaker.class);

    private static final Duration CARD_CHANGES = Duration.ofSeconds(5);

    private final BotLine line;
    private final BotReplies replies;
    private final Clock clock;

    /** Which message was answered by what. Forgotten by a restart, after which WeCom refuses the second answer itself. */
    private final Cache<String, String> answered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(RequestAddress.VALID)
            .build();

    /** The request that a click came with, by the card's task. */
    private final Cache<String, String> clicks = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(CARD_CHANGES)
            .build();

    BotSpeaker(BotLine line, BotReplies replies, Clock clock) {
        this.line = line;
        this.replies = replies;
        this.clock = clock;
    }

    Delivery send(ConversationRef to, Reply reply, String id) {
        BotSocket socket = line.socket();
        if (socket == null) {
            return new TryLater(
                    Duration.ZERO,
                    line.isHolder() ? "the long connection is not open" : "another server holds the long connection");
        }
        try {
            return send(socket, to, reply, id);
        } catch (IOException e) {
            return new TryLater(Duration.ZERO, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TryLater(Duration.ZERO, "this server is stopping");
        }
    }

    private Delivery send(BotSocket socket, ConversationRef to, Reply reply, String id)
            throws IOException, InterruptedException {
        String request = RequestAddress.request(to, clock);
        if (request != null && mayAnswer(request, id)) {
            int code = answer(socket, to, reply, id, request);
            if (code == 0) {
                return new Delivered(id);
            }
            if (BotErrors.isLimit(code)) {
                return BotErrors.delivery(code);
            }
            log.info("WeCom did not take an answer ({}); it goes as a message of its own", BotErrors.text(code));
        }
        return alone(socket, to, reply, id);
    }

    /** The first one to come, and its own repeats. */
    private boolean mayAnswer(String request, String id) {
        return answered.get(request, key -> id).equals(id);
    }

    private int answer(BotSocket socket, ConversationRef to, Reply reply, String id, String request)
            throws IOException, InterruptedException {
        return RequestAddress.isWelcome(to)
                ? socket.request("aibot_respond_welcome_msg", request, BotReplies.welcome(reply))
                : socket.request("aibot_respond_msg", request, replies.answer(id, reply, id));
    }

    private Delivery alone(BotSocket socket, ConversationRef to, Reply reply, String id)
            throws IOException, InterruptedException {
        int code =
                reply.text().isBlank() && reply.media().isEmpty() ? 0 : push(socket, to, BotReplies.message(reply, id));
        if (code != 0) {
            return BotErrors.delivery(code);
        }
        Map<String, Object> card = BotCard.of(reply, id);
        int cardCode = card == null ? 0 : push(socket, to, BotReplies.card(card));
        if (cardCode != 0) {
            log.warn("WeCom did not take a card ({}); its words can be typed", BotErrors.text(cardCode));
        }
        return new Delivered(id);
    }

    private static int push(BotSocket socket, ConversationRef to, Map<String, Object> message)
            throws IOException, InterruptedException {
        Map<String, Object> addressed = new LinkedHashMap<>();
        addressed.put("chatid", to.id());
        addressed.putAll(message);
        return socket.request("aibot_send_msg", "aibot_send_msg_" + UUID.randomUUID(), addressed);
    }

    /** Somebody pressed a button; for a few seconds the card can be changed. */
    void clicked(String taskId, String request) {
        clicks.put(taskId, request);
    }

    boolean amend(String taskId, Reply reply) {
        return update(taskId, BotCard.anew(reply, taskId));
    }

    /** The choice was made: its buttons would choose among something else by then. */
    void spend(String taskId, String title) {
        update(taskId, BotCard.spent(title, "", taskId));
    }

    private boolean update(String taskId, Map<String, Object> card) {
        @Nullable String request = clicks.asMap().remove(taskId);
        BotSocket socket = line.socket();
        if (request == null || socket == null) {
            return false;
        }
        try {
            return socket.request("aibot_respond_update_msg", request, BotCard.update(card)) == 0;
        } catch (IOException e) {
            log.info("A card was not changed: {}", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
