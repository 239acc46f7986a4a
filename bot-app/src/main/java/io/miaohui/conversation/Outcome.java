package io.miaohui.conversation;

import io.miaohui.connectors.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param decision the decision's name in lower case: answer, clarify, escalate, decline, relay, say
 * @param reason which step decided and why, for people; no customer text
 * @param replies what to say; empty for silence
 * @param entryId the entry that answered
 * @param confidence 0..1, where matching took part
 * @param candidates what else was considered, best first
 * @param release the FAQ release that answered
 * @param memory what to keep in mind
 * @param question what the customer had asked, where an entry answered: the message itself may only have chosen
 * @param mood how the customer feels about the message, 0 calm to 1 furious; {@code null} where there are no words
 */
public record Outcome(
        String decision,
        String reason,
        List<Reply> replies,
        @Nullable String entryId,
        @Nullable Double confidence,
        List<Considered> candidates,
        @Nullable Long release,
        Memory memory,
        @Nullable String question,
        @Nullable Double mood) {

    /** A candidate as the turn's record keeps it. */
    public record Considered(String entryId, String question, double confidence) {}

    public Outcome {
        replies = List.copyOf(replies);
        candidates = List.copyOf(candidates);
    }

    /** Where nobody is to be understood. */
    public Outcome withoutMood() {
        return new Outcome(decision, reason, replies, entryId, confidence, candidates, release, memory, question, null);
    }

    /** Where no entry answered. */
    public Outcome(
            String decision,
            String reason,
            List<Reply> replies,
            @Nullable String entryId,
            @Nullable Double confidence,
            List<Considered> candidates,
            @Nullable Long release,
            Memory memory) {
        this(decision, reason, replies, entryId, confidence, candidates, release, memory, null, null);
    }
}
