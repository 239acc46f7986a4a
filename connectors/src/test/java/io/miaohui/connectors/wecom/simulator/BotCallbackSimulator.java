package io.miaohui.connectors.wecom.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A WeCom with a bot in mode url: it encrypts and signs, asks for the rest of a stream until it is finished, and takes
 * one later message for each that it delivered. Safe for use by many threads.
 */
public final class BotCallbackSimulator implements BotPlatform {

    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(100);
    private static final String RESPONSE = "/cgi-bin/aibot/response";

    private final SimulatedBot bot = SimulatedBot.sample();
    private final Faults faults = new Faults();
    private final BotChats chats = new BotChats();
    private final ApiServer api = new ApiServer(faults);
    private final BotCallbackClient callbacks = new BotCallbackClient(bot, faults);
    private final Map<String, String> responseCodes = new ConcurrentHashMap<>();
    private final Set<String> refreshed = new HashSet<>();
    private final JsonMapper json = new JsonMapper();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "wecom-bot-simulator");
        thread.setDaemon(true);
        return thread;
    });
    private volatile URI callback;

    public BotCallbackSimulator() {
        api.serve(RESPONSE, (query, body) -> later(query.get("response_code"), body));
    }

    public SimulatedBot bot() {
        return bot;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public BotChats chats() {
        return chats;
    }

    @Override
    public Map<String, String> settings(String name) {
        return bot.callbackSettings(name, api.address());
    }

    /** Where the callbacks go; false if the server fails the check of a new URL. */
    public boolean connect(URI callbackUrl) {
        callback = callbackUrl;
        return callbacks.verify(callbackUrl);
    }

    /** Somebody does something; returns the HTTP status when WeCom is done with delivering it. */
    public int deliver(Place place, Map<String, Object> message) {
        Map<String, Object> body = BotMessages.addressed(bot, place, message);
        String code = UUID.randomUUID().toString();
        responseCodes.put(code, place.name());
        body.put("response_url", api.address() + RESPONSE + "?response_code=" + code);
        int status = deliverOnce(place, body);
        return faults.strikes(Fault.DUPLICATE) ? deliverOnce(place, body) : status;
    }

    /** How many streams WeCom had to come back for. */
    public synchronized int refreshedStreams() {
        return refreshed.size();
    }

    @Override
    public synchronized void reset() {
        faults.clear();
        chats.clear();
        refreshed.clear();
    }

    private int deliverOnce(Place place, Map<String, Object> body) {
        BotCallbackClient.Response response = callbacks.post(callback, json.writeValueAsString(body));
        if (response.reply() != null) {
            show(place, json.readTree(response.reply()));
        }
        return response.status();
    }

    private void show(Place place, JsonNode reply) {
        int wrong = reply.has("response_type") ? chats.replace(reply) : chats.show(place.name(), reply);
        if (wrong != 0) {
            throw new IllegalStateException("WeCom refuses " + reply + " with " + wrong);
        }
        boolean open = reply.path("msgtype").asString("").startsWith("stream")
                && !reply.path("stream").path("finish").asBoolean();
        if (open && !timer.isShutdown()) {
            String stream = reply.path("stream").path("id").asString();
            timer.schedule(() -> refresh(place, stream), BETWEEN_REFRESHES.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void refresh(Place place, String stream) {
        synchronized (this) {
            refreshed.add(stream);
        }
        Map<String, Object> refresh = new LinkedHashMap<>();
        refresh.put("msgtype", "stream");
        refresh.put("stream", Map.of("id", stream));
        deliverOnce(place, BotMessages.addressed(bot, place, refresh));
    }

    private Map<String, Object> later(@Nullable String code, String body) {
        String chat = responseCodes.get(String.valueOf(code));
        if (chat == null) {
            return ApiServer.error(40029, "invalid response_code");
        }
        int wrong = chats.show(chat, json.readTree(body.getBytes(UTF_8)));
        if (wrong == 0) {
            responseCodes.remove(code);
        }
        return ApiServer.error(wrong, wrong == 0 ? "ok" : "refused");
    }

    @Override
    public void close() {
        timer.shutdownNow();
        api.close();
    }
}
