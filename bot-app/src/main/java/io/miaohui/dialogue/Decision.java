package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.HandoffReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step decided. */
sealed interface Decision {

    /** Which step decided and why, for people; no customer text. */
    String reason();

    /** @param confidence {@code null} where the customer chose and nothing was matched */
    record Answer(FaqEntry entry, @Nullable Double confidence, String reason) implements Decision {}

    /** Asks which of these was meant. */
    record Clarify(List<Candidate> candidates, String reason) implements Decision {}

    /** Calls a person. */
    record Escalate(HandoffReason cause, String reason) implements Decision {}

    /** Admits a miss. */
    record Decline(Phrase phrase, String reason) implements Decision {}

    /** Silence: a person has the floor and gets to read the message. */
    record Relay(Handoff ticket, String reason) implements Decision {}

    /** Says something that answers no question, or nothing at all. */
    record Say(List<Reply> replies, String reason) implements Decision {

        static Say nothing(String reason) {
            return new Say(List.of(), reason);
        }
    }
}
