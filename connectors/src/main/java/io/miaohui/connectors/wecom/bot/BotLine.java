package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Leases;
import io.miaohui.connectors.ReconnectWaits;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Keeps one bot's connection, on one replica of all: WeCom drops the older of two. {@link #tick} is called several times
 * a second and does what is due. The lease is held for longer than opening takes and is renewed often, so that a replica
 * that dies is followed by another within ten seconds. Safe for use by many threads.
 */
final class BotLine {

    private static final Logger log = LoggerFactory.getLogger(BotLine.class);

    static final Duration LEASE = Duration.ofSeconds(8);
    private static final Duration RENEWAL = Duration.ofSeconds(2);
    private static final Duration SEEKING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    /** Somebody else uses the bot as well: the two must not drop one another by turns. */
    private static final Duration AFTER_A_KICK = Duration.ofSeconds(5);

    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Bot bot;
    private final Leases leases;
    private final HttpClient http;
    private final Duration patience;
    private final BotHealth health;
    private final Clock clock;
    private final ReconnectWaits waits = new ReconnectWaits();

    private Instant nextClaim = Instant.MIN;
    private Instant nextOpening = Instant.MIN;
    private Instant nextBeat = Instant.MIN;
    private Instant openedAt = Instant.MIN;
    private volatile Instant heldUntil = Instant.MIN;
    private volatile @Nullable BotSocket socket;

    /** @param patience how long to wait for WeCom's acknowledgement of what is said */
    BotLine(Bot bot, Leases leases, HttpClient http, Duration patience, BotHealth health, Clock clock) {
        this.bot = bot;
        this.leases = leases;
        this.http = http;
        this.patience = patience;
        this.health = health;
        this.clock = clock;
    }

    /** Whether this replica is the one that holds the connection, be it open or not. */
    boolean isHolder() {
        return clock.instant().isBefore(heldUntil);
    }

    /** The open connection, if there is one here. */
    @Nullable
    BotSocket socket() {
        BotSocket current = socket;
        return current == null || current.closedBecause() != null || !isHolder() ? null : current;
    }

    /** @param receiver gets what comes over a connection that is opened now */
    synchronized void tick(Consumer<JsonNode> receiver) throws InterruptedException {
        Instant now = clock.instant();
        claim(now);
        if (!isHolder()) {
            yieldConnection();
            return;
        }
        BotSocket current = socket;
        String fault = current == null ? "not open" : current.closedBecause();
        if (fault == null) {
            keep(Objects.requireNonNull(current), now);
        } else {
            if (current != null) {
                lost(current, fault, now);
            }
            open(now, receiver);
        }
    }

    /** Closes, and lets another replica have the bot at once. */
    synchronized void stop() {
        BotSocket current = socket;
        socket = null;
        if (current != null) {
            current.close("this server is stopping");
        }
        boolean held = isHolder();
        heldUntil = Instant.MIN;
        health.unknown(bot.name(), "the long connection was closed by this server");
        if (held) {
            release();
        }
    }

    private void release() {
        try {
            leases.release(lease());
        } catch (RuntimeException e) {
            log.warn("The lease of bot {} could not be given back; it runs out by itself", bot.name(), e);
        }
    }

    private void claim(Instant now) {
        if (now.isBefore(nextClaim)) {
            return;
        }
        try {
            heldUntil = leases.hold(lease(), LEASE) ? now.plus(LEASE) : Instant.MIN;
        } catch (RuntimeException e) {
            // What was granted before is still ours until it ends.
            log.warn("The lease of bot {} can't be had now", bot.name(), e);
        }
        nextClaim = now.plus(isHolder() ? RENEWAL : SEEKING);
    }

    private void yieldConnection() {
        BotSocket current = socket;
        socket = null;
        if (current != null) {
            current.close("another server holds it");
        }
        health.unknown(bot.name(), "another server holds the long connection");
    }

    private void keep(BotSocket current, Instant now) throws InterruptedException {
        if (!now.isBefore(openedAt.plus(STABLE))) {
            waits.reset();
        }
        if (!now.isBefore(nextBeat)) {
            nextBeat = now.plus(HEARTBEAT);
            current.beat();
        }
    }

    private void lost(BotSocket current, String why, Instant now) {
        socket = null;
        log.warn("The long connection of bot {} is closed: {}", bot.name(), why);
        health.down(bot.name(), why);
        if (current.wasKicked()) {
            nextOpening = now.plus(AFTER_A_KICK).plus(waits.next());
        }
    }

    private void open(Instant now, Consumer<JsonNode> receiver) throws InterruptedException {
        if (now.isBefore(nextOpening)) {
            return;
        }
        // A full lease ahead: opening must not outlive it.
        nextClaim = now;
        claim(now);
        if (!isHolder()) {
            return;
        }
        nextOpening = now.plus(waits.next());
        try {
            socket = BotSocket.open(http, bot.settings(), patience, receiver);
            openedAt = now;
            nextBeat = now.plus(HEARTBEAT);
            log.info("Opened the long connection of bot {}", bot.name());
            health.up(bot.name(), "the long connection is open");
        } catch (IOException e) {
            log.warn("The long connection of bot {} did not open: {}", bot.name(), e.getMessage());
            health.down(bot.name(), "the long connection did not open: " + e.getMessage());
        }
    }

    private String lease() {
        return BotChannel.NAME + ':' + bot.name();
    }
}
