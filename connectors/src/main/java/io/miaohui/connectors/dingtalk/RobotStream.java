package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.dingtalk.RobotHealth.Status;
import io.miaohui.connectors.dingtalk.StreamConnection.Delivery;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A robot's way in by stream: several connections, of which DingTalk picks one for each message, so that one can go
 * without a gap.
 */
final class RobotStream implements StreamConnection.Listener {

    private final StreamKeeper.Terms terms;
    private final StreamWorkers workers;
    private final RobotHealth health;
    private final List<StreamKeeper> keepers;
    private final Clock clock;

    /** When the last frame came; the start, before any. */
    private volatile @Nullable Instant lastFrame;

    /** @param connections how many to hold */
    RobotStream(
            StreamKeeper.Terms terms,
            int connections,
            StreamWorkers workers,
            RobotHealth health,
            MeterRegistry meters) {
        this.terms = terms;
        this.workers = workers;
        this.health = health;
        clock = terms.clock();
        keepers = IntStream.range(0, connections)
                .mapToObj(index -> new StreamKeeper(terms, index, this))
                .toList();
        Gauge.builder("miaohui.dingtalk.stream.connections", this, stream -> stream.open()
                        .count())
                .description("Open stream connections")
                .tag("robot", terms.name())
                .register(meters);
        Gauge.builder("miaohui.dingtalk.stream.silence", this, RobotStream::silence)
                .description("How long no frame came on any stream connection, pings among them")
                .baseUnit("seconds")
                .tag("robot", terms.name())
                .register(meters);
    }

    void start() {
        lastFrame = clock.instant();
        workers.start();
        keepers.forEach(StreamKeeper::start);
        health.watch(terms.name(), this::status);
    }

    /** Takes nothing more, lets what it took be stored and acknowledged, then closes. */
    void stop() throws InterruptedException {
        if (lastFrame == null) {
            return;
        }
        workers.drain();
        for (StreamKeeper keeper : keepers) {
            keeper.stop();
        }
        lastFrame = null;
        health.watch(terms.name(), () -> new Status(State.UNKNOWN, "the stream was closed by this server"));
    }

    @Override
    public void message(Delivery delivery) {
        workers.take(terms.name(), delivery);
    }

    @Override
    public void card(Delivery delivery) {
        workers.takeCard(terms.name(), delivery);
    }

    @Override
    public void heard() {
        lastFrame = clock.instant();
    }

    @Override
    public void leaving() {
        keepers.forEach(StreamKeeper::lookNow);
    }

    private Status status() {
        List<Instant> open = open().toList();
        if (!open.isEmpty()) {
            return new Status(State.UP, inventory(open));
        }
        return keepers.stream()
                .map(keeper -> keeper.state().trouble())
                .filter(Objects::nonNull)
                .findFirst()
                .map(trouble -> new Status(State.DOWN, trouble))
                .orElseGet(() -> new Status(State.UNKNOWN, "the stream is not open yet"));
    }

    private String inventory(List<Instant> open) {
        String since = open.stream()
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString())
                .collect(Collectors.joining(", "));
        Duration silence = Duration.ofSeconds((long) silence());
        return open.size() + " of " + keepers.size() + " stream connections are open, since " + since + "; "
                + (silence.compareTo(terms.idle()) > 0 ? "ALARM: nothing was heard for " : "last heard of ")
                + silence.toString().substring(2).toLowerCase(java.util.Locale.ROOT)
                + (silence.compareTo(terms.idle()) > 0 ? "" : " ago");
    }

    private Stream<Instant> open() {
        return keepers.stream().map(keeper -> keeper.state().since()).flatMap(Stream::ofNullable);
    }

    /** In seconds; no number while the stream is closed. */
    private double silence() {
        Instant last = lastFrame;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }
}
