package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.connectors.EdgeRejection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private final RecordingHandler handler = new RecordingHandler();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DingtalkSettings settings = new DingtalkSettings(
            "https://api.dingtalk.com",
            "https://oapi.dingtalk.com",
            Duration.ofMinutes(30),
            1,
            Map.of("service", new DingtalkSettings.Robot("id", "secret", null, DingtalkSettings.Mode.STREAM, null)));
    private final Quotas quotas = new Quotas(settings, meters);
    private final Inbox inbox = Wiring.inbox(settings, quotas, handler, (channel, key) -> Optional.empty(), meters);

    @Test
    void aNoticeOfAnExhaustedQuotaIsCountedAndReachesNobody() {
        inbox.receive(
                "service",
                """
                {"conversationId":"cid1","msgId":"m1","senderId":"u","errorCode":"20001","errorMessage":"额度已用完"}""");

        assertThat(handler.accepted()).isEmpty();
        assertThat(meters.counter("miaohui.dingtalk.withheld", "robot", "service")
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"text\"", "{\"msgId\":", "null"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        assertThatExceptionOfType(EdgeRejection.class)
                .isThrownBy(() -> inbox.receive("service", body))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(EdgeRejection.Reason.MALFORMED));
    }

    @Test
    void whatCouldNotBeStoredIsNotPassedOverInSilence() {
        handler.before(message -> {
            throw new IllegalStateException("the database is gone");
        });

        assertThatThrownBy(() -> inbox.receive(
                        "service",
                        "{\"conversationId\":\"c\",\"msgId\":\"m\",\"senderId\":\"u\",\"msgtype\":\"text\"}"))
                .hasMessage("the database is gone");
    }
}
