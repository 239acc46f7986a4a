package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.Push;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import shade.com.alibaba.fastjson2.reader.ObjectReaderProvider;

/** The stream against everything that the field reports of streams. */
class StreamRecoveryTest extends StreamTest {

    @Test
    void aCutConnectionIsReplaced() {
        start();

        platform.dropConnections();

        later(() -> platform.openedSoFar() == 2);
        assertThat(platform.say("zhang", "还在吗").await(PATIENCE)).isEqualTo(200);
        await().until(() -> state() == AccountHealth.State.UP);
    }

    @Test
    void aConnectionThatSaysGoodbyeIsReplacedBeforeItEnds() {
        handler.before(this::waitAtTheGate);
        start();
        Push onTheOld = platform.say("zhang", "临走前");
        await().until(() -> onTheOld.tries() == 1);

        platform.disconnect(Duration.ofMinutes(1));

        later(() -> platform.connections() == 2);
        gate.countDown();
        assertThat(onTheOld.await(PATIENCE)).isEqualTo(200);
        assertThat(platform.say("zhang", "之后").await(PATIENCE)).isEqualTo(200);
        assertThat(state()).isEqualTo(AccountHealth.State.UP);
    }

    @Test
    void aConnectionThatWentSilentIsReplacedAndClosed() {
        platform.redeliverAfter(Duration.ofMillis(200));
        start();
        platform.makeZombies();
        Push push = platform.say("zhang", "有人吗");

        clock.advance(Duration.ofMinutes(31));

        assertThat(push.await(PATIENCE)).isEqualTo(200);
        await().until(() -> platform.connections() == 1);
    }

    @Test
    void aGatewayThatIsDownAtFirstIsFoundLater() {
        platform.faults().set(Fault.GATEWAY_DOWN);
        stream.start();
        await().until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).isEqualTo("the stream did not open: DingTalk answered 503 ServiceUnavailable");

        platform.faults().clear();

        later(() -> state() == AccountHealth.State.UP);
        assertThat(platform.say("zhang", "早").await(PATIENCE)).isEqualTo(200);
    }

    @Test
    void aGatewayThatNeverAnswersIsGivenUpAndAskedAgain() {
        platform.faults().set(Fault.HANGING_GATEWAY);
        stream.start();
        await().until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).startsWith("the stream did not open: DingTalk did not answer");

        platform.faults().clear();

        later(() -> state() == AccountHealth.State.UP);
    }

    @Test
    void wrongCredentialsAreNamedAndNotShown() throws InterruptedException {
        DingtalkSettings wrong = Wiring.settings(platform, "wr0ng");
        stream.stop();
        stream = stream(wrong, 1);

        stream.start();

        await().until(() -> state() == AccountHealth.State.DOWN);
        assertThat(detail()).contains("client-id and client-secret").doesNotContain("wr0ng");
    }

    @Test
    void whoeverStartsItMayHaveAnyContextClassLoader() throws InterruptedException {
        Thread starter = new Thread(stream::start);
        starter.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        starter.start();
        starter.join();

        await().until(() -> platform.connections() == 1);
    }

    @Test
    void aFrameThatIsTooLargeForTheSdkCostsItsConnectionAlone() {
        start();

        Push large = platform.say("zhang", "长".repeat(100_000));
        later(() -> platform.openedSoFar() == 2);

        assertThat(platform.say("zhang", "短").await(PATIENCE)).isEqualTo(200);
        assertThat(large.isAcknowledged()).isFalse();
    }

    @Test
    void aStoppedStreamCanBeStartedAgain() throws InterruptedException {
        start();
        stream.stop();
        await().until(() -> platform.connections() == 0);

        start();

        assertThat(platform.say("zhang", "又来了").await(PATIENCE)).isEqualTo(200);
    }

    @Test
    void anEndpointWithoutTlsIsRefusedOutsideASimulation() {
        SdkOpener opener = new SdkOpener(Wiring.api(settings, DingtalkApi.class), false, PATIENCE, Clock.systemUTC());

        assertThatExceptionOfType(StreamException.class)
                .isThrownBy(() -> opener.open(settings.robots().get(Wiring.ROBOT), stream))
                .withMessage("DingTalk's gateway gave an endpoint that is not wss: ws");
    }

    @Test
    void theSdksJsonParserLoadsNoClassesThatAMessageNames() {
        start();

        assertThat(ObjectReaderProvider.SAFE_MODE).isTrue();
    }
}
