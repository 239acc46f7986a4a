package io.miaohui.connectors.wecom.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Later words of a bot that gets callbacks. Each message brings an address to which one message can be posted within an
 * hour, and that is all such a bot can do by itself.
 */
final class ResponseUrl {

    /** Where in a conversation's address the URL and the end of its time (milliseconds since 1970) stand. */
    private static final String URL = "responseUrl";

    private static final String UNTIL = "responseUntil";

    private static final Duration VALID = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String WECOM = "qyapi.weixin.qq.com";
    private static final String WHY = "; a bot in mode url can write once within an hour after each message: use mode"
            + " websocket for a bot that people answer through";

    private final HttpClient http;
    private final @Nullable String apiHost;
    private final Clock clock;

    /** Only spares a call: WeCom itself refuses a second one. */
    private final Cache<String, String> spent =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(VALID).build();

    ResponseUrl(HttpClient http, String apiBaseUrl, Clock clock) {
        this.http = http;
        this.apiHost = URI.create(apiBaseUrl).getHost();
        this.clock = clock;
    }

    /** What a conversation has to remember of a message to be able to write later. */
    Map<String, String> address(BotMessage message, Instant receivedAt) {
        String url = message.responseUrl();
        return isWecoms(url)
                ? Map.of(URL, url, UNTIL, Long.toString(receivedAt.plus(VALID).toEpochMilli()))
                : Map.of();
    }

    Delivery send(ConversationRef to, Reply reply, String id) {
        String url = to.address(URL);
        String until = to.address(UNTIL);
        if (url == null || until == null || Long.parseLong(until) <= clock.millis()) {
            return new Refused("the hour to write back is over" + WHY);
        }
        if (spent.getIfPresent(url) != null) {
            return new Refused("the one later message was sent" + WHY);
        }
        try {
            int code = post(url, BotJson.write(BotReplies.message(reply, id)));
            return result(code, url, id);
        } catch (IOException e) {
            return new TryLater(
                    Duration.ZERO,
                    "WeCom gave no usable answer (" + e.getClass().getSimpleName() + ')');
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TryLater(Duration.ZERO, "this server is stopping");
        }
    }

    private Delivery result(int code, String url, String id) {
        if (code == 0) {
            spent.put(url, id);
            return new Delivered(id);
        }
        if (code == -1 || BotErrors.isLimit(code)) {
            return BotErrors.delivery(code);
        }
        return new Refused(BotErrors.text(code) + WHY);
    }

    private int post(String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return BotJson.read(response.body())
                .filter(answer -> response.statusCode() == 200)
                .orElseThrow(() -> new IOException("no JSON"))
                .path("errcode")
                .asInt(0);
    }

    /** The message was signed, but what it names gets customers' words: only WeCom, or what stands in for it. */
    private boolean isWecoms(String url) {
        try {
            URI uri = URI.create(url);
            String host = String.valueOf(uri.getHost());
            boolean official = host.equals(WECOM) && "https".equals(uri.getScheme());
            return official
                    || host.equals(apiHost) && String.valueOf(uri.getScheme()).startsWith("http");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
