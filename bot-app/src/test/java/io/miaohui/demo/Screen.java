package io.miaohui.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One conversation as somebody's screen shows it. Lines are added and change, none goes. Safe for use by many threads. */
final class Screen {

    /** An answer that comes later than this is a person's. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** What can be pressed. */
    record Button(String key, String label) {

        static List<Button> all(Map<String, String> byKey) {
            return byKey.entrySet().stream()
                    .map(entry -> new Button(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /**
     * One line.
     *
     * @param author a person; {@code null} for the robot
     * @param html a robot's Markdown, of which nothing can run; {@code null} where the platform shows plain text
     * @param id what a quote names, and a press of a button
     * @param toRobot whether a person in a group meant the robot
     * @param quoted the words that it quotes
     * @param millis how long the customer waited for it, if the robot answered at once
     */
    record Line(
            @Nullable String author,
            String text,
            @Nullable String html,
            String id,
            Instant at,
            boolean toRobot,
            @Nullable String quoted,
            @Nullable Long millis,
            List<Button> buttons) {

        Line as(String newText, @Nullable String newHtml, List<Button> newButtons) {
            return new Line(author, newText, newHtml, id, at, toRobot, quoted, millis, newButtons);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private @Nullable Instant askedAt;

    void person(String author, String text) {
        person(author, text, "", true, null);
    }

    synchronized void person(String author, String text, String id, boolean toRobot, @Nullable String quoted) {
        Instant now = Instant.now();
        askedAt = now;
        lines.add(new Line(author, text, null, id, now, toRobot, quoted, null, List.of()));
    }

    synchronized void robot(String text, @Nullable String html, String id, List<Button> buttons) {
        Instant now = Instant.now();
        Long millis = null;
        if (askedAt != null && Duration.between(askedAt, now).compareTo(AT_ONCE) < 0) {
            millis = Duration.between(askedAt, now).toMillis();
        }
        askedAt = null;
        lines.add(new Line(null, text, html, id, now, false, null, millis, buttons));
    }

    synchronized void change(String id, UnaryOperator<Line> change) {
        lines.replaceAll(line -> line.id().equals(id) ? change.apply(line) : line);
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized @Nullable Line byId(@Nullable String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElse(null);
    }
}
