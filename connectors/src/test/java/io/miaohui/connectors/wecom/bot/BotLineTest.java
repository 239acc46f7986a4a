package io.miaohui.connectors.wecom.bot;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.InMemoryLeases;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.SimulatedBot;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who holds the connection, and what becomes of it when things go wrong. */
class BotLineTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final BotSocketSimulator wecom = new BotSocketSimulator();
    private final InMemoryLeases leases = new InMemoryLeases(clock);
    private final Replica a = replica("a", leases);
    private final Replica b = replica("b", leases);

    @AfterEach
    void stop() {
        a.line.stop();
        b.line.stop();
        wecom.close();
    }

    @Test
    void ofTwoReplicasOneConnectsAndTheOtherStaysAway() {
        a.tick();
        pass(20, a, b);

        assertThat(a.line.socket()).isNotNull();
        assertThat(b.line.isHolder()).isFalse();
        assertThat(wecom.subscriptions()).isEqualTo(1);
        assertThat(b.send(ref(), "hi", "k1")).isInstanceOf(Delivery.TryLater.class);
        assertThat(a.health().state()).isEqualTo(AccountHealth.State.UP);
        assertThat(b.health().state()).isEqualTo(AccountHealth.State.UNKNOWN);
    }

    @Test
    void aKilledHolderIsFollowedWithinTenSecondsAndNothingThatWaitedIsLost() {
        a.tick();
        b.tick();
        wecom.cut();
        wecom.deliver(Place.alone("zhang"), BotMessages.text("还在吗"));

        pass(10, b);

        assertThat(b.line.socket()).isNotNull();
        await().until(() -> b.accepted.size() == 1);
        assertThat(b.accepted.get(0).content()).isEqualTo(new Content.Text("还在吗"));
        assertThat(a.line.isHolder()).isFalse();
    }

    @Test
    void whatIsNotAcknowledgedIsSaidAgainAndShownOnce() {
        Replica hasty = new Replica(wecom.url(), wecom.bot(), leases.replica("hasty"), Duration.ofMillis(300), clock);
        ConversationRef zhang = spokenTo(hasty, "zhang", "怎么退货");
        wecom.faults().next(Fault.NO_ACK, 1);

        assertThat(hasty.send(zhang, "收到", "k4")).isInstanceOf(Delivery.TryLater.class);
        await().until(() -> hasty.send(zhang, "收到", "k4") instanceof Delivery.Delivered);

        assertThat(wecom.chats().heard("zhang")).containsExactly("收到");
        hasty.line.stop();
    }

    @Test
    void whatTheKilledHolderHadSaidIsNotShownTwiceWhenTheNextOneSaysItAgain() {
        ConversationRef zhang = spokenTo(a, "zhang", "怎么退货");
        assertThat(a.send(zhang, "七天内可退", "key1")).isInstanceOf(Delivery.Delivered.class);
        wecom.cut();
        pass(10, b);

        assertThat(b.send(zhang, "七天内可退", "key1")).isInstanceOf(Delivery.Delivered.class);
        assertThat(wecom.chats().heard("zhang")).containsExactly("七天内可退");
    }

    @Test
    void aHolderThatStopsIsFollowedAtOnce() {
        a.tick();
        b.tick();
        a.line.stop();

        pass(1, b);

        assertThat(b.line.socket()).isNotNull();
    }

    @Test
    void aConnectionThatWasCutIsOpenedAgain() {
        a.tick();
        wecom.cut();

        // The JDK's client misses some ends that come right behind a frame; the heartbeats miss none.
        await().until(() -> {
            pass(10, a);
            return wecom.subscriptions() == 2 && a.line.socket() != null;
        });
    }

    @Test
    void aConnectionThatDoesNotAnswerHeartbeatsIsReplaced() {
        a.tick();
        wecom.faults().on(Fault.NO_HEARTBEAT);
        pass(92, a);
        wecom.faults().clear();
        pass(3, a);

        assertThat(wecom.subscriptions()).isEqualTo(2);
        assertThat(a.line.socket()).isNotNull();
    }

    @Test
    void anAnsweredHeartbeatKeepsTheConnection() {
        a.tick();
        for (int i = 0; i < 10; i++) {
            pass(30, a);
            // A round trip: the acknowledgement of the heartbeat comes before that of what follows it.
            a.send(ref(), "hi", "k" + i);
        }

        assertThat(beats()).isBetween(8, 10);
        assertThat(wecom.subscriptions()).isEqualTo(1);
    }

    @Test
    void whoIsDroppedForAnotherConnectionWaitsBeforeItComesBack() {
        a.tick();
        Replica stranger = replica("stranger", new InMemoryLeases(clock));
        stranger.tick();
        await().until(() -> a.line.socket() == null);

        pass(4, a);
        assertThat(a.health().detail()).contains("another connection");
        assertThat(wecom.subscriptions()).isEqualTo(2);

        pass(6, a);
        assertThat(wecom.subscriptions()).isEqualTo(3);
        stranger.line.stop();
    }

    @Test
    void aLeaseThatCannotBeRenewedIsGivenUpWhenItEnds() {
        a.tick();
        leases.away(true);

        pass(5, a);
        assertThat(a.line.socket()).isNotNull();

        pass(5, a);
        assertThat(a.line.socket()).isNull();
        await().until(() -> !wecom.isConnected());
    }

    @Test
    void aWrongSecretIsSaidAndNotTriedAllTheTime() {
        SimulatedBot known = wecom.bot();
        SimulatedBot wrong = new SimulatedBot(known.botId(), "another", known.token(), known.aesKey());
        Replica c = new Replica(wecom.url(), wrong, new InMemoryLeases(clock).replica("c"), clock);
        c.tick();
        pass(60, c);

        assertThat(c.health().state()).isEqualTo(AccountHealth.State.DOWN);
        assertThat(c.health().detail()).contains("40001").contains("secret").doesNotContain("another");
        assertThat(wecom.received()).hasSizeLessThan(10);
    }

    @Test
    void aMessageThatCannotBeStoredAtOnceIsStoredLater() {
        a.failures.set(1);
        a.tick();
        wecom.deliver(Place.alone("zhang"), BotMessages.text("怎么退货"));

        await().until(() -> a.accepted.size() == 1);
    }

    private int beats() {
        return (int) wecom.received().stream()
                .filter(frame -> frame.path("cmd").asString().equals("ping"))
                .count();
    }

    private ConversationRef spokenTo(Replica replica, String user, String text) {
        replica.tick();
        wecom.deliver(Place.alone(user), BotMessages.text(text));
        await().until(() -> !replica.accepted.isEmpty());
        return replica.accepted.get(0).conversation();
    }

    private void pass(int seconds, Replica... replicas) {
        for (int i = 0; i < seconds; i++) {
            clock.advance(SECOND);
            for (Replica replica : replicas) {
                replica.tick();
            }
        }
    }

    private Replica replica(String name, InMemoryLeases shared) {
        return new Replica(wecom.url(), wecom.bot(), shared.replica(name), clock);
    }

    private static ConversationRef ref() {
        return ConversationRef.single("wecom-bot", "helper", "zhang");
    }
}
