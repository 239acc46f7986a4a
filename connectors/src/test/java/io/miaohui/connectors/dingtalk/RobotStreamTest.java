package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.Push;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shade.com.alibaba.fastjson2.reader.ObjectReaderProvider;
import tools.jackson.databind.JsonNode;

/** The stream against everything that the field reports of streams. */
class RobotStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOT_TOPIC = "/v1.0/im/bot/messages/get";

    private final DingtalkSimulator platform = DingtalkSimulator.start();
    private final DingtalkSettings settings = Wiring.settings(platform, DingtalkSimulator.CLIENT_SECRET);
    private final RecordingHandler handler = new RecordingHandler();
    private final RobotHealth health = new RobotHealth(settings);
    private final CountDownLatch gate = new CountDownLatch(1);
    private RobotStream stream;

    @BeforeEach
    void build() {
        stream = stream(Clock.systemUTC());
    }

    @AfterEach
    void close() throws InterruptedException {
        gate.countDown();
        stream.stop();
        platform.close();
    }

    @Test
    void aMessageIsAcknowledgedOnceItIsStoredAndNotBefore() {
        handler.before(this::waitAtTheGate);
        start();

        Push push = platform.say("zhang", "怎么退货");
        await().atMost(PATIENCE).until(() -> push.tries() == 1);
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

        await().atMost(PATIENCE).until(() -> pushes.stream().allMatch(Push::isAcknowledged));
        assertThat(handler.accepted().stream().map(IncomingMessage::id).distinct())
                .hasSize(2080);
    }

    @Test
    void aCutConnectionIsReplaced() {
        start();

        platform.dropConnections();

        await().atMost(PATIENCE).until(() -> platform.openedSoFar() == 2);
        assertThat(platform.say("zhang", "还在吗").await(PATIENCE)).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.UP);
    }

    @Test
    void aConnectionThatSaysGoodbyeIsReplacedBeforeItEnds() {
        handler.before(this::waitAtTheGate);
        start();
        Push onTheOld = platform.say("zhang", "临走前");
        await().atMost(PATIENCE).until(() -> onTheOld.tries() == 1);

        platform.disconnect(Duration.ofMinutes(1));

        await().atMost(PATIENCE).until(() -> platform.connections() == 2);
        gate.countDown();
        assertThat(onTheOld.await(PATIENCE)).isEqualTo(200);
        assertThat(platform.say("zhang", "之后").await(PATIENCE)).isEqualTo(200);
        assertThat(state()).isEqualTo(AccountHealth.State.UP);
    }

    @Test
    void aConnectionThatWentSilentIsReplacedAndClosed() {
        MutableClock clock = new MutableClock(Clock.systemUTC().instant());
        stream = stream(clock);
        platform.redeliverAfter(Duration.ofMillis(200));
        start();
        platform.makeZombies();
        Push push = platform.say("zhang", "有人吗");

        clock.advance(Duration.ofMinutes(31));

        assertThat(push.await(PATIENCE)).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> platform.connections() == 1);
    }

    @Test
    void aGatewayThatIsDownAtFirstIsFoundLater() {
        platform.faults().set(Fault.GATEWAY_DOWN);
        stream.start();
        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).isEqualTo("the stream did not open: DingTalk answered 503 ServiceUnavailable");

        platform.faults().clear();

        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.UP);
        assertThat(platform.say("zhang", "早").await(PATIENCE)).isEqualTo(200);
    }

    @Test
    void aGatewayThatNeverAnswersIsGivenUpAndAskedAgain() {
        platform.faults().set(Fault.HANGING_GATEWAY);
        stream.start();
        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).startsWith("the stream did not open: DingTalk did not answer");

        platform.faults().clear();

        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.UP);
    }

    @Test
    void wrongCredentialsAreNamedAndNotShown() throws InterruptedException {
        DingtalkSettings wrong = Wiring.settings(platform, "wr0ng");
        stream.stop();
        stream = new RobotStream(
                Wiring.ROBOT,
                wrong.robots().get(Wiring.ROBOT),
                wrong.streamIdle(),
                new SdkOpener(Wiring.api(wrong), true, Clock.systemUTC()),
                workers(),
                health,
                Clock.systemUTC());

        stream.start();

        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).contains("client-id and client-secret").doesNotContain("wr0ng");
    }

    @Test
    void whoeverStartsItMayHaveAnyContextClassLoader() throws InterruptedException {
        Thread starter = new Thread(stream::start);
        starter.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        starter.start();
        starter.join();

        await().atMost(PATIENCE).until(() -> platform.connections() == 1);
    }

    @Test
    void aFrameThatIsTooLargeForTheSdkCostsItsConnectionAlone() {
        start();

        Push large = platform.say("zhang", "长".repeat(100_000));
        await().atMost(PATIENCE).until(() -> platform.openedSoFar() == 2);

        assertThat(platform.say("zhang", "短").await(PATIENCE)).isEqualTo(200);
        assertThat(large.isAcknowledged()).isFalse();
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
        await().atMost(PATIENCE).until(() -> platform.connections() == 0);
        assertThat(state()).isEqualTo(AccountHealth.State.UNKNOWN);
    }

    @Test
    void aStoppedStreamCanBeStartedAgain() throws InterruptedException {
        start();
        stream.stop();
        await().atMost(PATIENCE).until(() -> platform.connections() == 0);

        start();

        assertThat(platform.say("zhang", "又来了").await(PATIENCE)).isEqualTo(200);
    }

    @Test
    void anEndpointWithoutTlsIsRefusedOutsideASimulation() {
        SdkOpener opener = new SdkOpener(Wiring.api(settings), false, Clock.systemUTC());

        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> opener.open(settings.robots().get(Wiring.ROBOT), stream))
                .withMessage("DingTalk's gateway gave an endpoint that is not wss: ws");
    }

    @Test
    void theSdksJsonParserLoadsNoClassesThatAMessageNames() {
        start();

        assertThat(ObjectReaderProvider.SAFE_MODE).isTrue();
    }

    private RobotStream stream(Clock clock) {
        return new RobotStream(
                Wiring.ROBOT,
                settings.robots().get(Wiring.ROBOT),
                settings.streamIdle(),
                new SdkOpener(Wiring.api(settings), true, clock),
                workers(),
                health,
                clock);
    }

    private StreamWorkers workers() {
        MessageParser parser = Wiring.parser(settings, Clock.systemUTC());
        return new StreamWorkers(new Inbox(parser, handler, new SimpleMeterRegistry()));
    }

    private void start() {
        int before = platform.connections();
        stream.start();
        await().atMost(PATIENCE).until(() -> platform.connections() == before + 1);
        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.UP);
    }

    private JsonNode answer(String type, String topic, String data) throws Exception {
        return platform.frame(type, topic, data).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private AccountHealth.State state() {
        return health.all().get(0).state();
    }

    private String detail() {
        return health.all().get(0).detail();
    }

    private void waitAtTheGate(IncomingMessage message) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + message.id() + " was stored", e);
        }
    }
}
