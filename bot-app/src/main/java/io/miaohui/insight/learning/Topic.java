package io.miaohui.insight.learning;

import io.miaohui.faq.FaqLimits;
import io.miaohui.insight.Proposal.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What evidence is about, and what could be proposed from it.
 *
 * @param subject its name among the evidence
 * @param kinds what can come of it
 * @param counterpart as in a proposal
 */
record Topic(String subject, List<Kind> kinds, @Nullable String entryId, String wording, @Nullable String counterpart) {

    /** Whether an entry answers a question. */
    static Topic pair(String entryId, Asked asked) {
        String subject = Digest.of("pair", entryId, asked.normalized());
        return new Topic(subject, List.of(Kind.SIMILAR, Kind.NEGATIVE), entryId, asked.words(), null);
    }

    /**
     * A question that no entry answers.
     *
     * @param answer what an agent said, if one did
     */
    static Topic unanswered(Asked asked, @Nullable String answer) {
        String subject = Digest.of("question", asked.normalized());
        return new Topic(subject, List.of(Kind.ENTRY), null, asked.words(), answer);
    }

    /** Whether one word means another. */
    static Topic words(WordPair pair, String entryId) {
        String subject = Digest.of("words", pair.unknown(), pair.known());
        String wording = Texts.line(pair.unknown(), FaqLimits.QUESTION);
        return new Topic(subject, List.of(Kind.SYNONYM), entryId, wording, pair.known());
    }
}
