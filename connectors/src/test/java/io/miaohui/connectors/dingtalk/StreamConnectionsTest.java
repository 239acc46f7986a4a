package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.Push;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A robot with two connections, and what is told of them. */
class StreamConnectionsTest extends StreamTest {

    @Override
    @BeforeEach
    void build() {
        stream = stream(settings, 2);
    }

    @Test
    void bothAreOpenedAndListed() {
        open();

        assertThat(detail())
                .startsWith("2 of 2 stream connections are open, since ")
                .contains("; last heard of 0s ago");
        assertThat(gauge("miaohui.dingtalk.stream.connections")).isEqualTo(2);
    }

    @Test
    void eachMessageComesOnceWhicheverConnectionBringsIt() {
        open();

        List<Push> pushes = IntStream.range(0, 40)
                .mapToObj(i -> platform.say("zhang", "第" + i))
                .toList();

        assertThat(pushes).allSatisfy(push -> assertThat(push.await(PATIENCE)).isEqualTo(200));
        assertThat(handler.accepted()).hasSize(40);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATES", "REORDERING"})
    void whatIsRepeatedOrOvertakesKeepsItsIdAndItsTime(Fault fault) {
        open();
        platform.faults().set(fault);

        List<Push> pushes = IntStream.range(0, 20)
                .mapToObj(i -> platform.say("zhang", "第" + i))
                .toList();

        assertThat(pushes).allSatisfy(push -> assertThat(push.await(PATIENCE)).isEqualTo(200));
        int copies = fault == Fault.DUPLICATES ? 2 : 1;
        await().until(() -> handler.accepted().size() == 20 * copies);
        assertThat(handler.accepted().stream().map(IncomingMessage::id).distinct())
                .hasSize(20);
    }

    @Test
    void whenBothSayGoodbyeTwoOthersAreThereFirst() {
        open();

        platform.disconnect(Duration.ofMinutes(1));
        clock.advance(Duration.ofSeconds(2));

        await().until(() -> platform.connections() == 4);
        assertThat(platform.say("zhang", "之后").await(PATIENCE)).isEqualTo(200);
        assertThat(state()).isEqualTo(AccountHealth.State.UP);
    }

    @Test
    void whenBothAreCutBothComeBack() {
        open();

        platform.dropConnections();

        later(() -> platform.openedSoFar() == 4 && platform.connections() == 2);
        assertThat(platform.say("zhang", "还在吗").await(PATIENCE)).isEqualTo(200);
    }

    @Test
    void whereThePlatformKeepsTheNewestAloneOneStaysAndTheOtherRests() {
        platform.faults().set(Fault.ONE_CONNECTION);
        stream.start();

        // A pair that cut each other without end would open again within so many looks.
        AtomicInteger quiet = new AtomicInteger();
        AtomicInteger opened = new AtomicInteger();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            clock.advance(Duration.ofMillis(200));
            boolean same = opened.getAndSet(platform.openedSoFar()) == platform.openedSoFar();
            int looks = same ? quiet.incrementAndGet() : quiet.getAndSet(0);
            return looks > 60 && opened.get() > 3 && detail().startsWith("1 of 2");
        });

        assertThat(platform.say("zhang", "在吗").await(PATIENCE)).isEqualTo(200);
        platform.faults().clear();
        clock.advance(Duration.ofHours(2));
        await().until(() -> platform.connections() == 2);
    }

    @Test
    void silenceIsMeasuredFromTheLastFrameAndNotFromTheLastOpening() {
        open();
        platform.say("zhang", "早").await(PATIENCE);
        assertThat(gauge("miaohui.dingtalk.stream.silence")).isZero();

        clock.advance(Duration.ofMinutes(31));
        await().until(() -> platform.openedSoFar() == 4);

        assertThat(gauge("miaohui.dingtalk.stream.silence")).isEqualTo(1860);
        await().until(() -> detail().contains("ALARM: nothing was heard for 31m"));
        assertThat(state()).isEqualTo(AccountHealth.State.UP);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGING_HANDSHAKE", "HANGING_GATEWAY", "GATEWAY_UNAUTHORIZED"})
    void whateverKeepsAConnectionFromOpeningIsNamedAndPasses(Fault fault) {
        platform.faults().set(fault);
        stream.start();
        await().until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).startsWith("the stream did not open: ");

        platform.faults().clear();

        later(() -> platform.connections() == 2);
    }

    @Test
    void aUsedUpQuotaIsTheAdministratorsAndReachesNoCustomer() {
        open();
        platform.faults().set(Fault.WITHHELD);

        assertThat(platform.say("zhang", "在吗").await(PATIENCE)).isEqualTo(200);

        assertThat(handler.accepted()).isEmpty();
        assertThat(state()).isEqualTo(AccountHealth.State.DOWN);
        assertThat(detail()).contains("quota is used up for messages to the robot", "2 of 2");
        assertThat(gauge("miaohui.dingtalk.quota.exhausted")).isEqualTo(1);
        platform.faults().clear();
        platform.say("zhang", "在吗").await(PATIENCE);
        assertThat(state()).isEqualTo(AccountHealth.State.UP);
    }

    private void open() {
        stream.start();
        await().until(() -> platform.connections() == 2);
        await().until(() -> detail().startsWith("2 of 2"));
    }

    private double gauge(String name) {
        return meters.get(name).tag("robot", Wiring.ROBOT).gauge().value();
    }
}
