package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.dingtalk.simulator.Push;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of the messages of a stream. */
class StreamMessagesTest extends StreamTest {

    @Test
    void aMessageIsAcknowledgedOnceItIsStoredAndNotBefore() {
        handler.before(this::waitAtTheGate);
        start();

        Push push = platform.say("zhang", "怎么退货");
        await().until(() -> push.tries() == 1);
        assertThat(push.isAcknowledged()).isFalse();

        gate.countDown();
        assertThat(push.await(PATIENCE)).isEqualTo(200);
        assertThat(handler.accepted()).extracting(IncomingMessage::content).containsExactly(new Content.Text("怎么退货"));
    }

    @Test
    void whatCouldNotBeStoredComesAgain() {
        AtomicInteger tries = new AtomicInteger();
        handler.before(message -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is restarting");
            }
        });
        platform.redeliverAfter(Duration.ofMillis(100));
        start();

        assertThat(platform.say("zhang", "在吗").await(PATIENCE)).isEqualTo(200);
        assertThat(handler.accepted()).isNotEmpty();
        assertThat(tries).hasValueGreaterThan(1);
    }

    @Test
    void whatIsNoMessageIsAcknowledgedForARepeatWouldBeNoBetter() throws Exception {
        start();

        assertThat(answer("CALLBACK", BOT_TOPIC, "{\"unexpected\":true}")
                        .path("code")
                        .asInt())
                .isEqualTo(200);
        assertThat(handler.accepted()).isEmpty();
    }

    @Test
    void anAcknowledgementLooksAsDocumented() throws Exception {
        start();

        JsonNode answer = answer("CALLBACK", BOT_TOPIC, platform.say("li", "1").json());

        assertThat(answer.path("message").asString()).isEqualTo("OK");
        assertThat(answer.path("data").asString()).isEqualTo("{\"response\":null}");
    }

    @Test
    void whatWasNotSubscribedToIsAnsweredAsSuch() throws Exception {
        start();

        assertThat(answer("CALLBACK", "/v1.0/card/instances/callback", "{}")
                        .path("code")
                        .asInt())
                .isEqualTo(404);
        assertThat(answer("EVENT", "*", "{}").path("code").asInt()).isEqualTo(404);
    }

    @Test
    void aPingIsAnsweredWhileEveryWorkerIsBusy() throws Exception {
        handler.before(this::waitAtTheGate);
        start();
        IntStream.range(0, 50).forEach(i -> platform.say("zhang", "第" + i));

        JsonNode pong = platform.ping().get(0).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(pong.path("code").asInt()).isEqualTo(200);
        assertThat(pong.path("data").asString()).contains("opaque");
        assertThat(handler.accepted()).isEmpty();
    }

    @Test
    void moreThanCanWaitIsRefusedAloudAndComesAgain() {
        handler.before(this::waitAtTheGate);
        platform.redeliverAfter(Duration.ofMillis(300));
        start();

        List<Push> pushes = IntStream.range(0, 2080)
                .mapToObj(i -> platform.say("zhang", "第" + i))
                .toList();
        gate.countDown();

        await().until(() -> pushes.stream().allMatch(Push::isAcknowledged));
        assertThat(handler.accepted().stream().map(IncomingMessage::id).distinct())
                .hasSize(2080);
    }

    @Test
    void whatWasTakenBeforeAStopIsStoredAndAcknowledged() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        handler.before(message -> {
            taken.countDown();
            waitAtTheGate(message);
        });
        start();
        Push push = platform.say("zhang", "最后一句");
        taken.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> {
            try {
                stream.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        gate.countDown();

        assertThat(push.await(PATIENCE)).isEqualTo(200);
        stopped.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        await().until(() -> platform.connections() == 0);
        assertThat(state()).isEqualTo(AccountHealth.State.UNKNOWN);
    }
}
