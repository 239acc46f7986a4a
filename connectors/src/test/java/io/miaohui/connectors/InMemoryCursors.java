package io.miaohui.connectors;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Positions of one JVM; messages go to the handler one by one. */
public final class InMemoryCursors implements Cursors {

    private final Map<String, Position> positions = new ConcurrentHashMap<>();
    private final MessageHandler handler;
    private final Clock clock;

    public InMemoryCursors(MessageHandler handler, Clock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public Position of(String feed) {
        return positions.computeIfAbsent(feed, name -> new Position(null, clock.instant()));
    }

    @Override
    public List<String> feeds(String prefix) {
        return positions.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    @Override
    public synchronized Position advance(String feed, Position from, String cursor, List<IncomingMessage> messages) {
        Position next = new Position(cursor, from.since());
        if (!of(feed).equals(from)) {
            throw new IllegalStateException("Somebody else has moved on");
        }
        messages.forEach(handler::accept);
        positions.put(feed, next);
        return next;
    }
}
