package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.TokenStore;
import io.miaohui.connectors.WebHistory;
import io.miaohui.connectors.WebRatings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the conversation module promises, on any database. */
@SpringBootTest(classes = ConversationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ConversationContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Ledger ledger;

    @Autowired
    Conversations conversations;

    @Autowired
    WebHistory history;

    @Autowired
    WebRatings ratings;

    @Autowired
    ConversationTestApplication application;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Backlog backlog;

    @Autowired
    DbTokenStore tokens;

    @Autowired
    FakeChannel platform;

    @Autowired
    ScriptedDialogue dialogue;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TokenMapper tokenRows;

    @Autowired
    OutboxMapper outboxRows;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private String customer = "";

    @BeforeEach
    void anotherCustomer() {
        customer = UUID.randomUUID().toString();
        dialogue.script = ScriptedDialogue.ECHO;
        dialogue.entry = null;
        dialogue.taken.clear();
        application.rated.clear();
        platform.reset();
    }

    @Test
    void aMessageIsAnsweredInItsResponse() {
        Receipt receipt = ledger.answer(message("m1", "hi"), PATIENCE);

        assertThat(receipt.replies()).containsExactly(Reply.text("echo hi"));
        assertThat(receipt.decision()).isEqualTo("say");
        assertThat(platform.textsTo(customer)).isEmpty();
    }

    @Test
    void aRepeatedMessageGetsTheSameReplyAndIsOneTurn() {
        IncomingMessage message = message("m1", "hi");
        Receipt first = ledger.answer(message, PATIENCE);
        dialogue.script = (m, c) -> "something else";

        assertThat(ledger.answer(message, PATIENCE)).isEqualTo(first);
        assertThat(ledger.answer(message, PATIENCE)).isEqualTo(first);
        assertThat(dialogue.taken).containsExactly(message.id());
        assertThat(count("turn WHERE message_id = ?", message.id())).isEqualTo(1);
    }

    @Test
    void repeatsAtTheSameMomentAreOneTurn() {
        IncomingMessage message = message("m1", "hi");
        List<CompletableFuture<Receipt>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ledger.answer(message, PATIENCE)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(dialogue.taken).containsExactly(message.id());
    }

    @Test
    void anAcceptedMessageIsAnsweredThroughTheOutbox() {
        ledger.accept(message("m1", "hi"));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo hi"));
        await().untilAsserted(() -> assertThat(transcript()).containsExactly("CUSTOMER hi null", "BOT echo hi SENT"));
    }

    @Test
    void aBurstIsAnsweredInItsOrder() {
        IntStream.range(0, 30).forEach(i -> ledger.accept(message("m" + i, "" + i)));

        List<String> expected =
                IntStream.range(0, 30).mapToObj(i -> "echo " + i).toList();
        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).isEqualTo(expected));
    }

    @Test
    void whatDoesNotFitIntoTheResponseFollowsThroughTheOutbox() {
        dialogue.script = (m, c) -> "一二三四五六七八九十。一二三四五六七八九十。";

        Receipt receipt = ledger.answer(message("m1", "long"), PATIENCE);

        assertThat(receipt.replies()).hasSize(1);
        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).isNotEmpty());
        String all = receipt.replies().get(0).text() + String.join("", platform.textsTo(customer));
        await().untilAsserted(
                        () -> assertThat(receipt.replies().get(0).text() + String.join("", platform.textsTo(customer)))
                                .isEqualTo("一二三四五六七八九十。一二三四五六七八九十。"));
        assertThat(all).startsWith("一二三");
    }

    @Test
    void anAnswerThatIsLateLeavesThroughTheOutboxOnce() {
        CountDownLatch slow = new CountDownLatch(1);
        dialogue.script = (m, c) -> {
            join(slow);
            return "at last";
        };
        IncomingMessage message = message("m1", "hi");

        Receipt receipt = ledger.answer(message, Duration.ofMillis(50));
        assertThat(receipt.replies()).isEmpty();
        slow.countDown();

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("at last"));
        assertThat(ledger.answer(message, PATIENCE).replies()).isEmpty();
    }

    @Test
    void aFailureIsApologisedForAndLeavesNothingBehind() {
        dialogue.script = (m, c) -> {
            conversations.note(c, null, "half done");
            throw new IllegalStateException("broken");
        };

        Receipt receipt = ledger.answer(message("m1", "hi"), PATIENCE);

        assertThat(receipt.replies()).containsExactly(Reply.text("sorry"));
        assertThat(transcript()).containsExactly("CUSTOMER hi null", "BOT sorry SENT");
        assertThat(count("turn WHERE message_id = ? AND failed", "fake:" + customer + ":m1"))
                .isEqualTo(1);
    }

    @Test
    void whatAKilledProcessLeftUndecidedIsTakenUpAgain() {
        ledger.answer(message("m1", "before"), PATIENCE);
        jdbc.update(
                "UPDATE turn SET state = 'RECEIVED', delivery = 'OUTBOX', received_at = '2020-01-01 00:00:00'"
                        + " WHERE message_id = ?",
                "fake:" + customer + ":m1");

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo before"));
    }

    @Test
    void whatAKilledProcessLeftUnsentIsSentWithTheSameKey() {
        platform.failures.add(FakeChannel.later());
        ledger.accept(message("m1", "hi"));
        await().untilAsserted(() ->
                assertThat(count("outbox WHERE attempts = 1 AND ?='x'", "x")).isPositive());
        List<String> keys =
                jdbc.queryForList("SELECT idempotency_key FROM outbox WHERE state = 'WAITING'", String.class);

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo hi"));
        assertThat(platform.sent).extracting(FakeChannel.Sent::key).containsAll(keys);
    }

    @Test
    void anAnswerWhoseRepeatsAllFellIntoADowntimeIsSentAgain() {
        ledger.answer(message("m1", "hi"), PATIENCE);
        jdbc.update(
                "UPDATE turn SET received_at = '2020-01-01 00:00:00', decided_at = '2020-01-01 00:00:00' WHERE message_id = ?",
                "fake:" + customer + ":m1");
        confirmations.settle();

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo hi"));
    }

    @Test
    void aConfirmedAnswerIsNeverSentAgain() {
        IncomingMessage message = message("m1", "hi");
        ledger.answer(message, PATIENCE);
        ledger.delivered("fake", message.id());
        confirmations.flush();
        jdbc.update(
                "UPDATE turn SET received_at = '2020-01-01 00:00:00', decided_at = '2020-01-01 00:00:00' WHERE message_id = ?",
                message.id());
        confirmations.settle();

        assertThat(count("turn WHERE delivery = 'CONFIRMED' AND message_id = ?", message.id()))
                .isEqualTo(1);
        assertThat(ledger.answer(message, PATIENCE).replies()).containsExactly(Reply.text("echo hi"));
        assertThat(platform.textsTo(customer)).isEmpty();
    }

    @Test
    void aConfirmationBehindAFullBatchIsNotLost() {
        IncomingMessage message = message("m1", "hi");
        ledger.answer(message, PATIENCE);
        IntStream.range(0, 500).forEach(i -> ledger.delivered("fake", "of nobody " + i));
        ledger.delivered("fake", message.id());

        await().untilAsserted(
                        () -> assertThat(count("turn WHERE delivery = 'CONFIRMED' AND message_id = ?", message.id()))
                                .isEqualTo(1));
    }

    @Test
    void aRefusedMessageDoesNotHoldUpTheNext() {
        platform.failures.add(new Delivery.Refused("gone"));
        ledger.accept(message("m1", "1"));
        ledger.accept(message("m2", "2"));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 2"));
        await().untilAsserted(() -> assertThat(transcript()).contains("BOT echo 1 FAILED", "BOT echo 2 SENT"));
    }

    @Test
    void thePaceOfAPlatformIsKeptByWaiting() {
        platform.pace = new Pace(2, Duration.ofHours(1));
        IntStream.range(0, 5).forEach(i -> ledger.accept(message("m" + i, "" + i)));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).hasSize(2));
        await().untilAsserted(() -> assertThat(dialogue.taken).hasSize(5));
        assertThat(platform.textsTo(customer)).containsExactly("echo 0", "echo 1");
        assertThat(backlog.waiting()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aCrowdKeepsThePaceByLeavingTogetherWithNothingLostAndInOrder() {
        Duration period = Duration.ofMillis(700);
        platform.pace = new Pace(3, period);
        platform.mergesUpTo = 80;
        Conversation conversation = opened();
        List<String> texts = IntStream.range(0, 60).mapToObj(i -> "notice " + i).toList();

        for (int i = 0; i < 60; i += 20) {
            List<String> some = texts.subList(i, i + 20);
            transaction.executeWithoutResult(status ->
                    some.forEach(text -> conversations.say(conversation, Author.BOT, null, Reply.text(text), null)));
        }

        await().untilAsserted(
                        () -> assertThat(arrived()).as("whole and in order").isEqualTo(texts));
        List<Long> moments = platform.sent.stream().map(FakeChannel.Sent::nanos).toList();
        assertThat(moments).hasSizeLessThan(texts.size() / 4);
        for (int i = 3; i < moments.size(); i++) {
            assertThat(Duration.ofNanos(moments.get(i) - moments.get(i - 3)))
                    .as("between message %s and the third before it", i)
                    .isGreaterThanOrEqualTo(period.minusMillis(5));
        }
        await().untilAsserted(() -> assertThat(transcript())
                .filteredOn(line -> line.startsWith("BOT notice"))
                .hasSize(50)
                .allMatch(line -> line.endsWith("SENT")));
    }

    @Test
    void whatThePaceTakesIsNotPutTogether() {
        platform.pace = new Pace(20, Duration.ofHours(1));
        platform.mergesUpTo = 80;
        IntStream.range(0, 5).forEach(i -> ledger.accept(message("m" + i, "" + i)));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).hasSize(5));
    }

    @Test
    void whatIsRefusedTogetherIsTriedApart() {
        platform.pace = new Pace(3, Duration.ofMillis(200));
        platform.mergesUpTo = 80;
        platform.refused = "notice 4";
        Conversation conversation = opened();
        List<String> texts = IntStream.range(0, 12).mapToObj(i -> "notice " + i).toList();

        transaction.executeWithoutResult(status ->
                texts.forEach(text -> conversations.say(conversation, Author.BOT, null, Reply.text(text), null)));

        await().untilAsserted(() -> assertThat(arrived())
                .containsExactlyElementsOf(
                        texts.stream().filter(text -> !text.equals("notice 4")).toList()));
        await().untilAsserted(() -> assertThat(transcript()).contains("BOT notice 4 FAILED", "BOT notice 11 SENT"));
    }

    /** The texts that reached the customer, in the order in which they are read. */
    private List<String> arrived() {
        return platform.textsTo(customer).stream()
                .flatMap(text -> Stream.of(text.split("\\|")))
                .toList();
    }

    @Test
    void whatCannotStandInAResponseIsSent() {
        dialogue.script = (m, c) -> "card";

        assertThat(ledger.answer(message("m1", "hi"), PATIENCE).replies()).isEmpty();

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("card"));
    }

    @Test
    void nothingLeavesWhenTheTransactionRollsBack() {
        Conversation conversation = opened();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    conversations.say(conversation, Author.AGENT, "小李", Reply.text("never"), "A12");
                    throw new IllegalStateException("changed our mind");
                }))
                .hasMessage("changed our mind");

        ledger.accept(message("m2", "later"));
        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo later"));
    }

    @Test
    void sayingSomethingOutsideATransactionIsRefused() {
        Conversation conversation = opened();

        assertThatThrownBy(() -> conversations.say(conversation, Author.BOT, null, Reply.text("x"), null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aSentMessageIsTracedBackToWhatItWasAbout() {
        Conversation conversation = opened();
        transaction.executeWithoutResult(
                status -> conversations.say(conversation, Author.AGENT, "小李", Reply.text("notice"), "A12"));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("notice"));
        await().untilAsserted(
                        () -> assertThat(conversations.aboutSent("fake", "p-1")).contains("A12"));
        assertThat(conversations.aboutSent("other", "p-1")).isEmpty();
    }

    @Test
    void theMemoryIsKeptBetweenTurnsAndEmptiedWhenTheBotGetsTheFloorBack() {
        ledger.answer(message("m1", "1"), PATIENCE);
        ledger.answer(message("m2", "2"), PATIENCE);
        Conversation conversation = opened();
        assertThat(conversation.memory().misses()).isEqualTo(2);

        transaction.executeWithoutResult(s -> conversations.moveTo(conversation, ConversationStatus.QUEUED));
        transaction.executeWithoutResult(s -> conversations.moveTo(opened(), ConversationStatus.BOT));
        assertThat(opened().memory()).isEqualTo(Memory.EMPTY);
    }

    @Test
    void theHistoryOfAWebChatLeavesOutNotes() {
        ledger.answer(message("m1", "hi"), PATIENCE);
        transaction.executeWithoutResult(s -> conversations.note(opened(), "小李", "internal"));

        List<WebHistory.Line> lines = history.since(ref(), 0, 10);
        assertThat(lines).extracting(WebHistory.Line::author).containsExactly("customer", "bot");
        assertThat(history.since(ref(), lines.get(0).id(), 10)).hasSize(1);
        assertThat(history.since(ConversationRef.single("fake", "a", "nobody"), 0, 10))
                .isEmpty();
    }

    @Test
    void whetherAnAnswerHelpedIsKeptWithItAndToldWhenItChanges() {
        dialogue.entry = "Q-7";
        IncomingMessage message = message("m1", "咋退");
        ledger.answer(message, PATIENCE);
        WebHistory.Line line = lastLine();
        assertThat(line.rating()).isEqualTo(WebHistory.Rating.OPEN);

        assertThat(ratings.rate(message.conversation(), message.id(), true)).isTrue();
        assertThat(ratings.rateLine(message.conversation(), line.id(), true)).isTrue();
        assertThat(lastLine().rating()).isEqualTo(WebHistory.Rating.HELPFUL);
        assertThat(ratings.rateLine(message.conversation(), line.id(), false)).isTrue();

        assertThat(lastLine().rating()).isEqualTo(WebHistory.Rating.UNHELPFUL);
        assertThat(application.rated).extracting(AnswerRated::helpful).containsExactly(true, false);
        assertThat(application.rated).allSatisfy(rated -> {
            assertThat(rated.question()).isEqualTo("咋退");
            assertThat(rated.entryId()).isEqualTo("Q-7");
            assertThat(rated.conversationId()).isEqualTo(opened().id());
        });
    }

    @Test
    void nobodyRatesAnswersOfOthersNorWhatIsNoAnswer() {
        dialogue.entry = "Q-7";
        IncomingMessage message = message("m1", "咋退");
        ledger.answer(message, PATIENCE);
        long line = lastLine().id();
        dialogue.entry = null;
        IncomingMessage echoed = message("m2", "在吗");
        ledger.answer(echoed, PATIENCE);
        assertThat(lastLine().rating()).isNull();

        ConversationRef stranger = ConversationRef.single("fake", "a", "stranger");
        assertThat(ratings.rate(stranger, message.id(), false)).isFalse();
        assertThat(ratings.rateLine(stranger, line, false)).isFalse();
        assertThat(ratings.rate(message.conversation(), echoed.id(), true)).isFalse();
        assertThat(ratings.rateLine(message.conversation(), lastLine().id(), true))
                .isFalse();
        assertThat(ratings.rate(message.conversation(), "never", true)).isFalse();
        assertThat(application.rated).isEmpty();
    }

    @Test
    void aTokenIsFetchedOnceForAllAndAgainAfterARejection() {
        String name = "fake:" + customer;
        List<String> fetched = new CopyOnWriteArrayList<>();
        Supplier<TokenStore.Token> fetch = () -> {
            fetched.add("t" + fetched.size());
            return new TokenStore.Token(fetched.get(fetched.size() - 1), Duration.ofHours(2));
        };
        DbTokenStore anotherReplica = new DbTokenStore(tokenRows, transactions, clock);

        List<CompletableFuture<String>> got = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? tokens : anotherReplica).get(name, fetch)))
                .toList();
        assertThat(got.stream().map(CompletableFuture::join)).containsOnly("t0");
        tokens.discard(name, "stale");
        assertThat(anotherReplica.get(name, fetch)).isEqualTo("t0");
        anotherReplica.discard(name, "t0");
        assertThat(anotherReplica.get(name, fetch)).isEqualTo("t1");
        assertThat(fetched).containsExactly("t0", "t1");
    }

    @Test
    void aFailureThatNothingCanBeSaidAboutDoesNotSilenceTheNextMessages() {
        jdbc.update(
                "INSERT INTO turn (channel, message_id, conversation_id, message, state, delivery, received_at)"
                        + " VALUES ('fake', ?, ?, 'unreadable', 'RECEIVED', 'OUTBOX', ?)",
                "fake:" + customer + ":m0",
                opened().id(),
                java.sql.Timestamp.valueOf("2020-01-01 00:00:00"));

        Receipt receipt = ledger.answer(message("m1", "hi"), PATIENCE);

        assertThat(receipt.replies()).containsExactly(Reply.text("echo hi"));
        assertThat(count("turn WHERE message_id = ? AND failed", "fake:" + customer + ":m0"))
                .isEqualTo(1);
    }

    @Test
    void aDialogueThatOverflowsItsStackIsApologisedForToo() {
        dialogue.script = (m, c) -> {
            throw new StackOverflowError();
        };

        assertThat(ledger.answer(message("m1", "hi"), PATIENCE).replies()).containsExactly(Reply.text("sorry"));
    }

    @Test
    void aDatabaseThatIsGoneForAMomentCostsNobodyTheAnswer() {
        dialogue.script = (m, c) -> {
            dialogue.script = ScriptedDialogue.ECHO;
            throw new DataAccessResourceFailureException("connection lost");
        };

        assertThat(ledger.answer(message("m1", "hi"), PATIENCE).replies()).containsExactly(Reply.text("echo hi"));
    }

    @Test
    void anApologyIsForTheMessageThatFailedAndNoOther() {
        ledger.answer(message("m0", "0"), PATIENCE);
        dialogue.script = (m, c) -> {
            if (m.id().endsWith("m1")) {
                jdbcElsewhere("UPDATE turn SET state = 'DONE' WHERE message_id = ?", "fake:" + customer + ":m1");
                throw new IllegalStateException("failed here, while another replica decided");
            }
            return "echo 2";
        };
        // Both are there before the lane gets to the first.
        transaction.executeWithoutResult(status -> {
            conversations.lock(opened().id());
            ledger.accept(message("m1", "1"));
            ledger.accept(message("m2", "2"));
        });

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 2"));
    }

    @Test
    void aNameOfAnyLengthIsAnswered() {
        IncomingMessage message = new IncomingMessage(
                "fake:" + customer + ":m1",
                ref(),
                new Sender(customer, "😀".repeat(150)),
                new Content.Text("hi"),
                null,
                Instant.EPOCH);

        assertThat(ledger.answer(message, PATIENCE).replies()).containsExactly(Reply.text("echo hi"));
    }

    @Test
    void aMessageThatBreaksItsChannelDoesNotHoldUpTheNext() {
        platform.breaking = "echo 1";
        ledger.accept(message("m1", "1"));
        ledger.accept(message("m2", "2"));

        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 2"));
        await().untilAsserted(() -> assertThat(transcript()).contains("BOT echo 1 FAILED", "BOT echo 2 SENT"));
    }

    @Test
    void aPlatformThatHangsDoesNotKeepTheBotFromDeciding() {
        CountDownLatch hanging = new CountDownLatch(1);
        platform.beforeSending = () -> join(hanging);
        String own = customer;
        for (int i = 0; i < 40; i++) {
            customer = own + i;
            ledger.accept(message("m", "x"));
        }
        customer = own;

        Receipt receipt = ledger.answer(message("m1", "hi"), Duration.ofSeconds(10));
        hanging.countDown();

        assertThat(receipt.replies()).containsExactly(Reply.text("echo hi"));
    }

    @Test
    void conversationsThatHaveToWaitDoNotHideThoseThatAreDue() {
        long waits = opened().id();
        String insert =
                "INSERT INTO outbox (conversation_id, reply, idempotency_key, state, next_attempt_at, created_at)"
                        + " VALUES (?, '{}', ?, 'WAITING', ?, '2020-01-01 00:00:00')";
        jdbc.update(insert, waits, "head" + waits, "2999-01-01 00:00:00");
        jdbc.update(insert, waits, "next" + waits, "2020-01-01 00:00:00");

        assertThat(outboxRows.due(clock.instant(), List.of()))
                .extracting(OutboxMapper.Due::conversationId)
                .doesNotContain(waits);
        jdbc.update("DELETE FROM outbox WHERE conversation_id = ?", waits);
    }

    @Test
    void silenceIsNothingThatHasToBeSentAgain() {
        dialogue.script = (m, c) -> "";
        ledger.answer(message("m1", "hi"), PATIENCE);

        assertThat(count("turn WHERE message_id = ? AND delivery = 'RESPONSE'", "fake:" + customer + ":m1"))
                .isZero();
    }

    @Test
    void anAnswerThatCouldNotLeaveStaysBackOnceAPersonHasTheFloorAndSaysSo() {
        platform.failures.add(FakeChannel.later());
        ledger.accept(message("m1", "hi"));
        await().until(() -> platform.failures.isEmpty());
        takeOver();

        await().until(() -> transcript().contains("BOT echo hi DROPPED"));
        assertThat(transcript()).last().asString().startsWith("NOTE 机器人的一条回答晚了一步");
        assertThat(platform.textsTo(customer)).isEqualTo(List.of("person"));
        assertThat(history.since(ref(), 0, 10))
                .extracting(line -> line.reply().text())
                .containsExactly("hi", "person");
    }

    @Test
    void aRepeatThatComesAfterAPersonTookOverGetsNoAnswerOfTheBot() {
        IncomingMessage message = message("m1", "hi");
        ledger.answer(message, PATIENCE);
        takeOver();

        assertThat(ledger.answer(message, PATIENCE).replies()).isEmpty();
        assertThat(ledger.answer(message, PATIENCE).replies()).isEmpty();
        assertThat(transcript()).filteredOn(line -> line.startsWith("NOTE")).hasSize(1);
    }

    /** An agent takes over and says something. */
    private void takeOver() {
        transaction.executeWithoutResult(status -> {
            conversations.moveTo(conversations.lock(opened().id()), ConversationStatus.QUEUED);
            Conversation queued = conversations.lock(opened().id());
            conversations.moveTo(queued, ConversationStatus.AGENT);
            conversations.say(queued, Author.AGENT, "Li", Reply.text("person"), null);
        });
    }

    private Conversation opened() {
        return Objects.requireNonNull(transaction.execute(status -> conversations.of(ref())));
    }

    private ConversationRef ref() {
        return new ConversationRef("fake", "a", ConversationRef.Kind.SINGLE, customer, Map.of("k", "v"));
    }

    private IncomingMessage message(String id, String text) {
        return new IncomingMessage(
                "fake:" + customer + ":" + id,
                ref(),
                new Sender(customer, null),
                new Content.Text(text),
                null,
                Instant.EPOCH);
    }

    private WebHistory.Line lastLine() {
        List<WebHistory.Line> lines = history.since(ref(), 0, 50);
        return lines.get(lines.size() - 1);
    }

    private List<String> transcript() {
        return conversations.transcript(opened().id(), 50).stream()
                .map(line -> line.author() + " " + line.text() + " " + line.delivery())
                .toList();
    }

    private int count(String where, String argument) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + where, Integer.class, argument);
        return count == null ? 0 : count;
    }

    /** As another replica would: not in the transaction at hand, and after it. */
    private void jdbcElsewhere(String sql, String argument) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                CompletableFuture.runAsync(() -> jdbc.update(sql, argument)).join();
            }
        });
    }

    private static void join(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
