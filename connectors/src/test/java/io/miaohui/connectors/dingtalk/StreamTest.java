package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.SentMessages;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A robot's stream against the simulator. */
abstract class StreamTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration HANDSHAKE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(20);
    static final String BOT_TOPIC = "/v1.0/im/bot/messages/get";

    final DingtalkSimulator platform = DingtalkSimulator.start();
    final DingtalkSettings settings = settings();
    final RecordingHandler handler = new RecordingHandler();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Quotas quotas = new Quotas(settings, meters);
    final RobotHealth health = new RobotHealth(settings, quotas);
    final Map<String, SentMessages.Sent> sent = new ConcurrentHashMap<>();
    final CountDownLatch gate = new CountDownLatch(1);
    final MutableClock clock = new MutableClock(Clock.systemUTC().instant());
    RobotStream stream;

    @BeforeEach
    void build() {
        stream = stream(settings, 1);
    }

    @AfterEach
    void close() throws InterruptedException {
        gate.countDown();
        stream.stop();
        platform.close();
    }

    DingtalkSettings settings() {
        return Wiring.settings(platform, DingtalkSimulator.CLIENT_SECRET);
    }

    RobotStream stream(DingtalkSettings wanted, int connections) {
        SdkOpener opener = new SdkOpener(Wiring.api(wanted, DingtalkApi.class), true, HANDSHAKE, clock);
        DingtalkSettings.Robot robot = wanted.robots().get(Wiring.ROBOT);
        StreamKeeper.Terms terms =
                new StreamKeeper.Terms(Wiring.ROBOT, robot, wanted.streamIdle(), LOOK, opener, new Neighbours(), clock);
        return new RobotStream(terms, connections, workers(), health, meters);
    }

    StreamWorkers workers() {
        return new StreamWorkers(
                Wiring.inbox(settings, quotas, handler, (channel, key) -> Optional.ofNullable(sent.get(key)), meters));
    }

    void start() {
        int before = platform.connections();
        stream.start();
        later(() -> platform.connections() > before);
        await().until(() -> state() == AccountHealth.State.UP);
    }

    /** Waits for what a stream does after a while, by a clock that runs ahead. */
    void later(Callable<Boolean> happens) {
        await().until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return happens.call();
        });
    }

    JsonNode answer(String type, String topic, String data) throws Exception {
        return platform.frame(type, topic, data).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    AccountHealth.State state() {
        return health.all().get(0).state();
    }

    String detail() {
        return health.all().get(0).detail();
    }

    void waitAtTheGate(IncomingMessage message) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before " + message.id() + " was stored", e);
        }
    }
}
