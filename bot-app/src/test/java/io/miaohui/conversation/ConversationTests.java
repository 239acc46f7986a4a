package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.WebHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer of a fake channel and a scripted dialogue, over whatever database the subclass brings. */
@SpringBootTest(classes = ConversationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ConversationTests {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Ledger ledger;

    @Autowired
    Conversations conversations;

    @Autowired
    WebHistory history;

    @Autowired
    ConversationTestApplication application;

    @Autowired
    FakeChannel platform;

    @Autowired
    ScriptedDialogue dialogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    String customer = "";

    @BeforeEach
    void anotherCustomer() {
        customer = UUID.randomUUID().toString();
        dialogue.script = ScriptedDialogue.ECHO;
        dialogue.entry = null;
        dialogue.taken.clear();
        application.rated.clear();
        platform.reset();
    }

    /** An agent takes over and says something. */
    void takeOver() {
        transaction.executeWithoutResult(status -> {
            conversations.moveTo(conversations.lock(opened().id()), ConversationStatus.QUEUED);
            Conversation queued = conversations.lock(opened().id());
            conversations.moveTo(queued, ConversationStatus.AGENT);
            conversations.say(queued, Author.AGENT, "Li", Reply.text("person"), null);
        });
    }

    Conversation opened() {
        return Objects.requireNonNull(transaction.execute(status -> conversations.of(ref())));
    }

    ConversationRef ref() {
        return new ConversationRef("fake", "a", ConversationRef.Kind.SINGLE, customer, Map.of("k", "v"));
    }

    IncomingMessage message(String id, String text) {
        return new IncomingMessage(
                "fake:" + customer + ":" + id,
                ref(),
                new Sender(customer, null),
                new Content.Text(text),
                null,
                Instant.EPOCH);
    }

    List<String> transcript() {
        return conversations.transcript(opened().id(), 50).stream()
                .map(line -> line.author() + " " + line.text() + " " + line.delivery())
                .toList();
    }

    int count(String where, String argument) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + where, Integer.class, argument);
        return count == null ? 0 : count;
    }

    static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
