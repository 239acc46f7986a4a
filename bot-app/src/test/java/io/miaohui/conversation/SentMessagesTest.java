package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.SentMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** What a channel can find out about a message that it sent. */
@SpringBootTest(classes = ConversationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:sent;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class SentMessagesTest {

    private static final Sender ZHANG = new Sender("zhang", "小张");

    @Autowired
    Ledger ledger;

    @Autowired
    SentMessages sent;

    @Autowired
    FakeChannel platform;

    @BeforeEach
    void calm() {
        platform.reset();
    }

    @Test
    void aMessageIsFoundByItsKeyWithAllThatIsNeededToAnswerThere() {
        ConversationRef group = new ConversationRef(
                "fake", "service", ConversationRef.Kind.GROUP, UUID.randomUUID().toString(), Map.of("webhook", "w"));

        String key = answered(group);

        SentMessages.Sent found = sent.byKey("fake", key).orElseThrow();
        assertThat(found.to()).isEqualTo(group);
        assertThat(found.reply().text()).isEqualTo("echo 在吗");
        assertThat(sent.byKey("another", key)).isEmpty();
        assertThat(sent.byKey("fake", "unknown")).isEmpty();
    }

    @Test
    void inAGroupAnAnswerIsForWhoeverAskedAndElsewhereForNobodyByName() {
        assertThat(replyTo(ConversationRef.group(
                                "fake", "service", UUID.randomUUID().toString()))
                        .mentions())
                .isEqualTo(List.of(ZHANG));
        assertThat(replyTo(ConversationRef.single(
                                "fake", "service", UUID.randomUUID().toString()))
                        .mentions())
                .isEmpty();
    }

    private Reply replyTo(ConversationRef ref) {
        return sent.byKey("fake", answered(ref)).orElseThrow().reply();
    }

    private String answered(ConversationRef ref) {
        ledger.accept(new IncomingMessage(
                UUID.randomUUID().toString(), ref, ZHANG, new Content.Text("在吗"), null, Instant.EPOCH));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> platform.sent.stream().anyMatch(it -> it.to().equals(ref.id())));
        return platform.sent.stream()
                .filter(it -> it.to().equals(ref.id()))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
