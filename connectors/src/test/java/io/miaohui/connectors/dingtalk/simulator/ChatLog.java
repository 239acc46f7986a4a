package io.miaohui.connectors.dingtalk.simulator;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people see in their conversations. Safe for use by many threads. */
public final class ChatLog {

    /**
     * One message on the screen.
     *
     * @param conversation its id
     * @param author a person's id; {@code null} for the robot
     * @param text as shown: Markdown from the robot, plain words from people
     * @param title what a notification says; empty for people's messages
     * @param id what the platform calls the message: {@code processQueryKey} for the robot's own through the REST API,
     *     {@code msgId} for people's
     * @param mentions the ids of the people who are mentioned
     */
    public record Line(
            String conversation,
            @Nullable String author,
            String title,
            String text,
            String id,
            List<String> mentions,
            Instant at) {

        public boolean byRobot() {
            return author == null;
        }
    }

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<Consumer<Line>> listeners = new CopyOnWriteArrayList<>();

    void add(Line line) {
        lines.add(line);
        listeners.forEach(listener -> listener.accept(line));
    }

    /** Tells of each line from now on, on the thread that adds it. */
    public void onLine(Consumer<Line> listener) {
        listeners.add(listener);
    }

    public List<Line> of(String conversation) {
        return lines.stream()
                .filter(line -> line.conversation().equals(conversation))
                .toList();
    }

    /** The robot's lines in a conversation, oldest first. */
    public List<Line> robotIn(String conversation) {
        return of(conversation).stream().filter(Line::byRobot).toList();
    }

    @Nullable
    Line byId(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
    }

    void clear() {
        lines.clear();
    }
}
