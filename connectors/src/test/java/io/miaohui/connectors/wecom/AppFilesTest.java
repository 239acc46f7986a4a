package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.IncomingFiles.Fetched;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppFilesTest extends AppFixture {

    private static final int LIMIT = 100_000;

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private IncomingFiles files;

    @BeforeAll
    void find() {
        files = server.bean(AppFiles.class);
    }

    @Test
    void aFileArrivesByteForByte() {
        byte[] sent = bytes(LIMIT);

        assertThat(fetch(received(sent))).isEqualTo(new Fetched.Complete(LIMIT));
        assertThat(copy.toByteArray()).isEqualTo(sent);
    }

    @Test
    void whatIsLargerIsNotReadToItsEnd() {
        assertThat(fetch(received(bytes(20 * LIMIT)))).isEqualTo(new Fetched.TooLarge());
        assertThat(copy.size()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void aRejectedTokenIsRenewedWithinTheSameFetch() {
        Content.Attachment file = received(bytes(10));
        fetch(file);
        wecom.expireTokens();

        assertThat(fetch(file)).isEqualTo(new Fetched.Complete(10));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HTTP_ERROR", "HTML", "BUSY", "RATE_LIMIT", "UNTRUSTED_IP"})
    void aPlatformInTroubleIsAResultAndNothingIsWritten(Fault fault) {
        Content.Attachment file = received(bytes(10));
        wecom.faults().on(fault);

        assertThat(fetch(file)).isInstanceOf(Fetched.Failed.class);
        assertThat(copy.size()).isZero();
    }

    @Test
    void whatIsGoneIsAResultToo() {
        assertThat(fetch(new Content.Attachment("gone", "a.csv")))
                .isInstanceOfSatisfying(
                        Fetched.Failed.class, failed -> assertThat(failed.why()).startsWith("40007"));
        assertThat(fetch(new Content.Attachment(null, "a.csv"))).isInstanceOf(Fetched.Failed.class);
        assertThat(files.fetch(ConversationRef.single("wecom", "removed", "u1"), received(bytes(1)), LIMIT, copy))
                .isInstanceOf(Fetched.Failed.class);
    }

    private Fetched fetch(Content.Attachment file) {
        copy.reset();
        return files.fetch(ConversationRef.single("wecom", "service", "u1"), file, LIMIT, copy);
    }

    private Content.Attachment received(byte[] bytes) {
        wecom.sendFile("u1", "a.csv", bytes);
        int last = handler.processed().size() - 1;
        return (Content.Attachment) handler.processed().get(last).content();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
