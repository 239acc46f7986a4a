package io.miaohui.conversation;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A feed of messages that is pulled, and a clock that is set, over whatever database the subclass brings. */
@SpringBootTest(classes = ConversationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class PullTests {

    static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    DbCursors cursors;

    @Autowired
    LeaseMapper leaseRows;

    @Autowired
    Conversations conversations;

    @Autowired
    FakeChannel platform;

    @Autowired
    ScriptedDialogue dialogue;

    @Autowired
    JdbcTemplate jdbc;

    final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T01:00:00Z"));

    String feed = "";

    String customer = "";

    @BeforeEach
    void anotherFeed() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        feed = "fake:" + UUID.randomUUID();
        customer = UUID.randomUUID().toString();
        dialogue.script = ScriptedDialogue.ECHO;
        dialogue.entry = null;
        dialogue.taken.clear();
        platform.reset();
    }

    DbLeases replica(String holder) {
        return new DbLeases(leaseRows, clock, holder);
    }

    void advance(List<IncomingMessage> batch) {
        cursors.advance(feed, cursors.of(feed), UUID.randomUUID().toString(), batch);
    }

    static IncomingMessage message(String customer, String id, String text) {
        return new IncomingMessage(
                customer + ':' + id,
                ConversationRef.single("fake", "a", customer),
                new Sender(customer, null),
                new Content.Text(text),
                null,
                Instant.now());
    }

    long conversation() {
        Long id = jdbc.queryForObject("SELECT id FROM conversation WHERE platform_id = ?", Long.class, customer);
        return id == null ? 0 : id;
    }
}
