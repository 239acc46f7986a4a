package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages in, decisions and responses out: once each, in their order, whatever fails. */
abstract class AnsweringContract extends ConversationTests {

    @Autowired
    Confirmations confirmations;

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
    void whatAKilledProcessLeftUndecidedIsTakenUpAgain() {
        ledger.answer(message("m1", "before"), PATIENCE);
        jdbc.update(
                "UPDATE turn SET state = 'RECEIVED', delivery = 'OUTBOX', received_at = '2020-01-01 00:00:00'"
                        + " WHERE message_id = ?",
                "fake:" + customer + ":m1");

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo before"));
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
    void silenceIsNothingThatHasToBeSentAgain() {
        dialogue.script = (m, c) -> "";
        ledger.answer(message("m1", "hi"), PATIENCE);

        assertThat(count("turn WHERE message_id = ? AND delivery = 'RESPONSE'", "fake:" + customer + ":m1"))
                .isZero();
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
    void aRepeatThatComesAfterAPersonTookOverGetsNoAnswerOfTheBot() {
        IncomingMessage message = message("m1", "hi");
        ledger.answer(message, PATIENCE);
        takeOver();

        assertThat(ledger.answer(message, PATIENCE).replies()).isEmpty();
        assertThat(ledger.answer(message, PATIENCE).replies()).isEmpty();
        assertThat(transcript()).filteredOn(line -> line.startsWith("NOTE")).hasSize(1);
    }
}
