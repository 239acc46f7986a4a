package io.miaohui.connectors.dingtalk;

import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A robot's stream against the simulator. */
abstract class StreamTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String BOT_TOPIC = "/v1.0/im/bot/messages/get";

    final DingtalkSimulator platform = DingtalkSimulator.start();
    final DingtalkSettings settings = Wiring.settings(platform, DingtalkSimulator.CLIENT_SECRET);
    final RecordingHandler handler = new RecordingHandler();
    final RobotHealth health = new RobotHealth(settings);
    final CountDownLatch gate = new CountDownLatch(1);
    RobotStream stream;

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

    RobotStream stream(Clock clock) {
        return new RobotStream(
                Wiring.ROBOT,
                settings.robots().get(Wiring.ROBOT),
                settings.streamIdle(),
                new SdkOpener(Wiring.api(settings), true, clock),
                workers(),
                health,
                clock);
    }

    StreamWorkers workers() {
        MessageParser parser = Wiring.parser(settings, Clock.systemUTC());
        return new StreamWorkers(new Inbox(parser, handler, new SimpleMeterRegistry()));
    }

    void start() {
        int before = platform.connections();
        stream.start();
        await().atMost(PATIENCE).until(() -> platform.connections() == before + 1);
        await().atMost(PATIENCE).until(() -> state() == AccountHealth.State.UP);
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
