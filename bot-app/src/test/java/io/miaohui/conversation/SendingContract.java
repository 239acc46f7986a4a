package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** What waits to be sent: in order, with its key, at the platform's pace, and never over a person. */
abstract class SendingContract extends ConversationTests {

    private static final String UNSENT = "outbox WHERE state = 'WAITING' AND conversation_id IN"
            + " (SELECT id FROM conversation WHERE platform_id = ?)";

    @Autowired
    OutboxMapper outboxRows;

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
    void whatCannotStandInAResponseIsSent() {
        dialogue.script = (m, c) -> "card";

        assertThat(ledger.answer(message("m1", "hi"), PATIENCE).replies()).isEmpty();

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("card"));
    }

    @Test
    void whatAKilledProcessLeftUnsentIsSentWithTheSameKey() {
        platform.failures.add(FakeChannel.later());
        ledger.accept(message("m1", "hi"));
        await().untilAsserted(() ->
                assertThat(count(UNSENT + " AND attempts = 1", customer)).isPositive());
        List<String> keys = jdbc.queryForList("SELECT idempotency_key FROM " + UNSENT, String.class, customer);

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo hi"));
        assertThat(platform.sent).extracting(FakeChannel.Sent::key).containsAll(keys);
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
        String id = platform.sent.stream()
                .filter(sent -> sent.to().equals(customer))
                .findFirst()
                .orElseThrow()
                .platformId();
        await().untilAsserted(
                        () -> assertThat(conversations.aboutSent("fake", id)).contains("A12"));
        assertThat(conversations.aboutSent("other", id)).isEmpty();
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
}
