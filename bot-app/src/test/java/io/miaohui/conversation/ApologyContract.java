package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Receipt;
import io.miaohui.connectors.Reply;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A decision that fails costs nobody the answer to anything else. */
abstract class ApologyContract extends ConversationTests {

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

    /** As another replica would: not in the transaction at hand, and after it. */
    private void jdbcElsewhere(String sql, String argument) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                CompletableFuture.runAsync(() -> jdbc.update(sql, argument)).join();
            }
        });
    }
}
