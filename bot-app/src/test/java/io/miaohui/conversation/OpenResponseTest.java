package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.AnswerRatings;
import io.miaohui.connectors.AnswerRatings.Opinion;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Platforms that come back for an answer, that let one replica send, and that ask what an answer was worth. */
@SpringBootTest(classes = ConversationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:openresponse;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1")
class OpenResponseTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Ledger ledger;

    @Autowired
    Confirmations confirmations;

    @Autowired
    AnswerRatings ratings;

    @Autowired
    FakeChannel platform;

    @Autowired
    ScriptedDialogue dialogue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final String customer = UUID.randomUUID().toString();

    @AfterEach
    void calm() {
        platform.reset();
        dialogue.script = ScriptedDialogue.ECHO;
        dialogue.entry = null;
    }

    @Test
    void anAnswerThatComesLateIsFetchedAndNotSent() {
        platform.staysOpen = Duration.ofMinutes(5);
        CountDownLatch thinking = new CountDownLatch(1);
        dialogue.script = (message, conversation) -> after(thinking, "late");

        Receipt open = ledger.answer(message("m1"), Duration.ofMillis(50));
        assertThat(open.decision()).isNull();
        assertThat(ledger.look("fake", id("m1")).orElseThrow()).isEqualTo(open);
        thinking.countDown();

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        ledger.look("fake", id("m1")).orElseThrow().replies())
                .containsExactly(Reply.text("late")));
        confirmations.settle();
        assertThat(platform.textsTo(customer)).isEmpty();
    }

    @Test
    void anAnswerThatWasNeverFetchedIsSentWhenItsTimeIsOver() {
        platform.staysOpen = Duration.ofMinutes(5);
        confirmations.reachable();
        ledger.answer(message("m1"), SOON);
        jdbc.update(
                "UPDATE turn SET received_at = '2020-01-01 00:00:00', decided_at = '2020-01-01 00:00:00'"
                        + " WHERE message_id = ?",
                id("m1"));

        confirmations.settle();

        await().atMost(SOON).until(() -> platform.textsTo(customer).size() == 1);
    }

    @Test
    void nothingIsKnownOfAMessageThatNeverCame() {
        assertThat(ledger.look("fake", id("never"))).isEmpty();
    }

    @Test
    void whatAnotherReplicaHasToSendIsLeftAloneAndNoTryIsCounted() {
        platform.elsewhere = Set.of("a");
        ledger.accept(message("m1"));
        await().atMost(SOON).until(() -> waiting() == 1);
        // Long enough for the outbox to have looked.
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(platform.textsTo(customer)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(attempts) FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
                                + " WHERE c.platform_id = ?",
                        Integer.class,
                        customer))
                .isZero();

        platform.elsewhere = Set.of();

        await().atMost(SOON).until(() -> platform.textsTo(customer).size() == 1);
    }

    @Test
    void aSecondPaceHoldsBesideTheFirst() {
        platform.pace = new Pace(10, Duration.ofSeconds(1), new Pace(2, Duration.ofHours(1)));
        ledger.accept(message("m1"));
        ledger.accept(message("m2"));
        ledger.accept(message("m3"));

        await().atMost(SOON).until(() -> platform.textsTo(customer).size() == 2);
        await().atMost(SOON).until(() -> waiting() == 1);
    }

    @Test
    void aThumbOnASentAnswerIsKeptWithItsReasonAndCanBeTakenBack() {
        dialogue.entry = "E-1";
        ledger.accept(message("m1"));
        await().atMost(SOON)
                .until(() -> waiting() == 0 && !platform.textsTo(customer).isEmpty());
        String sent = jdbc.queryForObject(
                "SELECT o.platform_id FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
                        + " WHERE c.platform_id = ?",
                String.class,
                customer);

        assertThat(ratings.rateSent(ref(), String.valueOf(sent), new Opinion(false, "没说运费")))
                .isTrue();
        assertThat(rating()).isEqualTo("0 没说运费");
        assertThat(ratings.rateAnswerTo(ref(), id("m1"), new Opinion(null, null)))
                .isTrue();
        assertThat(rating()).isEqualTo("-1 null");
        assertThat(ratings.rateSent(ref(), "unknown", new Opinion(true, null))).isFalse();
    }

    private String rating() {
        Map<String, Object> turn = jdbc.queryForMap(
                "SELECT COALESCE(CAST(helpful AS SIGNED), -1) AS helpful, rating_reason FROM turn WHERE message_id = ?",
                id("m1"));
        return turn.get("helpful") + " " + turn.get("rating_reason");
    }

    private int waiting() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM outbox o JOIN conversation c ON c.id = o.conversation_id"
                        + " WHERE c.platform_id = ? AND o.state = 'WAITING'",
                Integer.class,
                customer));
    }

    private static String after(CountDownLatch latch, String words) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    private String id(String name) {
        return "fake:" + customer + ':' + name;
    }

    private ConversationRef ref() {
        return ConversationRef.single("fake", "a", customer);
    }

    private IncomingMessage message(String name) {
        return new IncomingMessage(
                id(name), ref(), new Sender(customer, null), new Content.Text(name), null, clock.instant());
    }
}
