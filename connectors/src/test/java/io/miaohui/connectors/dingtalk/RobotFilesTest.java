package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.InMemoryTokenStore;
import io.miaohui.connectors.IncomingFiles.Fetched;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.client.RestClient;

class RobotFilesTest {

    private static final int LIMIT = 1000;

    private final DingtalkSimulator dingtalk = DingtalkSimulator.start();
    private final DingtalkSettings settings = Wiring.settings(dingtalk, DingtalkSimulator.CLIENT_SECRET);
    private final DingtalkApi api = DingtalkConfiguration.client(
            RestClient.builder().baseUrl(settings.apiBaseUrl()), DingtalkApi.class, Duration.ofSeconds(5));
    private final RobotFiles files = new RobotFiles(RestClient.builder(), settings, api, new InMemoryTokenStore());
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        dingtalk.close();
    }

    @Test
    void aDownloadCodeLeadsToTheFile() {
        Content.Attachment file = new Content.Attachment(dingtalk.media().code("编号,问题"), "a.csv");

        assertThat(fetch(file)).isEqualTo(new Fetched.Complete(13));
        assertThat(copy.toString(StandardCharsets.UTF_8)).isEqualTo("编号,问题");
    }

    @Test
    void anAddressThatIsKnownAlreadyNeedsNoCode() {
        String address = dingtalk.url() + "/files/" + dingtalk.media().code("abc");

        assertThat(fetch(new Content.Attachment("expired", "a.csv", address))).isEqualTo(new Fetched.Complete(3));
    }

    @Test
    void aRejectedTokenIsRenewedWithinTheSameFetch() {
        Content.Attachment file = new Content.Attachment(dingtalk.media().code("abc"), "a.csv");
        fetch(file);
        dingtalk.expireTokens();

        assertThat(fetch(file)).isEqualTo(new Fetched.Complete(3));
    }

    @Test
    void whatIsLargerIsNotReadToItsEnd() {
        Content.Attachment file = new Content.Attachment(dingtalk.media().code("x".repeat(100_000)), "a.csv");

        assertThat(fetch(file)).isEqualTo(new Fetched.TooLarge());
        assertThat(copy.size()).isLessThanOrEqualTo(LIMIT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SERVER_ERROR", "HTML"})
    void aPlatformInTroubleIsAResult(Fault fault) {
        Content.Attachment file = new Content.Attachment(dingtalk.media().code("abc"), "a.csv");
        dingtalk.faults().set(fault);

        assertThat(fetch(file)).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void whatNobodyCanFetchIsAResultToo() {
        assertThat(fetch(new Content.Attachment(null, "a.csv"))).isInstanceOf(Fetched.Failed.class);
        assertThat(fetch(new Content.Attachment("c", "a.csv", "not an address")))
                .isInstanceOf(Fetched.Failed.class);
        assertThat(fetch(new Content.Attachment("c", "a.csv", dingtalk.url() + "/files/gone")))
                .isEqualTo(new Fetched.Failed("its address answers with 404"));
        assertThat(files.fetch(
                        ConversationRef.single("dingtalk", "removed", "u"),
                        new Content.Attachment("c", "a.csv"),
                        LIMIT,
                        copy))
                .isInstanceOf(Fetched.Failed.class);
    }

    private Fetched fetch(Content.Attachment file) {
        copy.reset();
        return files.fetch(ConversationRef.single("dingtalk", Wiring.ROBOT, "u"), file, LIMIT, copy);
    }
}
