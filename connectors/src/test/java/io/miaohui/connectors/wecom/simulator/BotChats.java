package io.miaohui.connectors.wecom.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the chats of a bot show: single chats by the user's id, groups by theirs. Safe for use by many threads. */
public final class BotChats {

    /**
     * One message of the bot.
     *
     * @param stream its id if it is a streamed one, which replaces what was shown under that id
     * @param finished whether WeCom stopped asking for more
     * @param pictures how many stand in it
     * @param feedback the id under which 👍 and 👎 come back
     */
    public record Line(
            String chat, String text, @Nullable String stream, boolean finished, int pictures, String feedback) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<JsonNode> cards = new ArrayList<>();
    private final Map<String, String> chatByTask = new HashMap<>();
    private final Set<String> spokenIn = new HashSet<>();
    private final List<Consumer<Line>> listeners = new ArrayList<>();
    private final List<BiConsumer<String, JsonNode>> cardListeners = new ArrayList<>();

    /** Calls back with each finished line, on the thread that brings it. */
    public synchronized void onLine(Consumer<Line> listener) {
        listeners.add(listener);
    }

    /** Calls back with each card and its chat, on the thread that brings it; one that replaces another has its task id. */
    public synchronized void onCard(BiConsumer<String, JsonNode> listener) {
        cardListeners.add(listener);
    }

    /** The whole texts that the bot said in a chat, in order. */
    public synchronized List<String> heard(String chat) {
        return lines.stream()
                .filter(line -> line.chat().equals(chat)
                        && line.finished()
                        && !line.text().isEmpty())
                .map(Line::text)
                .toList();
    }

    public synchronized List<Line> lines(String chat) {
        return lines.stream().filter(line -> line.chat().equals(chat)).toList();
    }

    /** Cards as they came, those that replaced others among them. */
    public synchronized List<JsonNode> cards() {
        return List.copyOf(cards);
    }

    public synchronized void clear() {
        lines.clear();
        cards.clear();
    }

    synchronized void spoken(String chat) {
        spokenIn.add(chat);
    }

    /** A bot may write to those who wrote to it. */
    synchronized boolean mayWrite(String chat) {
        return spokenIn.contains(chat);
    }

    /** Shows a message; 0, or the error code that WeCom has for it. */
    synchronized int show(String chat, JsonNode message) {
        JsonNode stream = message.path("stream");
        int wrong = BotRules.check(message, chatByTask.keySet());
        if (wrong != 0) {
            return wrong;
        }
        switch (message.path("msgtype").asString()) {
            case "stream", "stream_with_template_card" ->
                put(new Line(
                        chat,
                        stream.path("content").asString(),
                        stream.path("id").asString(),
                        stream.path("finish").asBoolean(),
                        stream.path("msg_item").size(),
                        stream.path("feedback").path("id").asString("")));
            case "markdown" -> {
                JsonNode markdown = message.path("markdown");
                String feedback = markdown.path("feedback").path("id").asString("");
                put(new Line(chat, markdown.path("content").asString(), null, true, 0, feedback));
            }
            case "text" ->
                put(new Line(chat, message.path("text").path("content").asString(), null, true, 0, ""));
            default -> {}
        }
        if (message.has("template_card")) {
            put(chat, message.path("template_card"));
        }
        return 0;
    }

    /** A card takes another's place; 0, or the error code that WeCom has for it. */
    synchronized int replace(JsonNode update) {
        JsonNode card = update.path("template_card");
        String chat = chatByTask.get(card.path("task_id").asString(""));
        if (chat == null || !update.path("response_type").asString("").equals("update_template_card")) {
            return 40058;
        }
        put(chat, card);
        return 0;
    }

    private void put(String chat, JsonNode card) {
        chatByTask.put(card.path("task_id").asString(), chat);
        cards.add(card);
        cardListeners.forEach(listener -> listener.accept(chat, card));
    }

    private void put(Line line) {
        lines.removeIf(old -> line.stream() != null && line.stream().equals(old.stream()));
        lines.add(line);
        if (line.finished()) {
            listeners.forEach(listener -> listener.accept(line));
        }
    }
}
