package io.miaohui.connectors.wecom.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> spokenIn = new HashSet<>();
    private final List<Consumer<Line>> listeners = new ArrayList<>();

    /** Calls back with each finished line, on the thread that brings it. */
    public synchronized void onLine(Consumer<Line> listener) {
        listeners.add(listener);
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
        int wrong = BotRules.check(message, tasks);
        if (wrong != 0) {
            return wrong;
        }
        if (message.has("template_card")) {
            tasks.add(message.path("template_card").path("task_id").asString());
            cards.add(message.path("template_card"));
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
        return 0;
    }

    /** A card takes another's place; 0, or the error code that WeCom has for it. */
    synchronized int replace(JsonNode update) {
        JsonNode card = update.path("template_card");
        boolean known = tasks.contains(card.path("task_id").asString(""));
        if (!known || !update.path("response_type").asString("").equals("update_template_card")) {
            return 40058;
        }
        cards.add(card);
        return 0;
    }

    private void put(Line line) {
        lines.removeIf(old -> line.stream() != null && line.stream().equals(old.stream()));
        lines.add(line);
        if (line.finished()) {
            listeners.forEach(listener -> listener.accept(line));
        }
    }
}
