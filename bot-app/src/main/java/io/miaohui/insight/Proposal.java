package io.miaohui.insight;

import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the FAQ could learn, with what speaks for it.
 *
 * @param entryId the entry it would change; for a synonym the one whose questions led to it; for a new entry {@code null},
 *     or the one that its question was given to instead
 * @param entry that entry as the draft has it; {@code null} if it has none
 * @param wording the question, or the customers' word
 * @param counterpart for a new entry what an agent answered, if one did; for a synonym the word that the FAQ uses
 * @param near for a new entry that waits, what the live release has that comes near it, the nearest first
 * @param known whether the draft, or the synonyms, have it already
 * @param customers so many different customers speak for it
 * @param doubters so many different customers speak against it
 * @param agents so many tickets speak for it
 * @param pieces so many pieces of evidence speak for it
 * @param lastAt when something last spoke for it
 * @param examples the latest of what speaks for it, each wording once
 * @param decidedBy who accepted or dismissed it
 */
public record Proposal(
        long id,
        Kind kind,
        @Nullable String entryId,
        @Nullable FaqEntry entry,
        String wording,
        @Nullable String counterpart,
        List<FaqEntry> near,
        boolean known,
        State state,
        int customers,
        int doubters,
        int agents,
        int pieces,
        Instant lastAt,
        List<Example> examples,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What it would add. The names are stored. */
    public enum Kind {
        /** A question that an entry answers. */
        SIMILAR,
        /** A question that an entry must not answer. */
        NEGATIVE,
        /** An entry. */
        ENTRY,
        /** A word that is understood as another. */
        SYNONYM
    }

    /** What became of it. The names are stored. */
    public enum State {
        OPEN,
        ACCEPTED,
        DISMISSED
    }

    /** Where evidence comes from. The names are stored. */
    public enum Source {
        /** A customer chose, when asked back. */
        CHOICE,
        /** A customer rated an answer. */
        THUMB,
        /** An agent answered. */
        AGENT,
        /** An agent asked for it. */
        KEPT,
        /** The FAQ had no answer. */
        MISS
    }

    /**
     * One piece of evidence.
     *
     * @param wording the question as the customer put it, without personal data
     * @param ticket id of the ticket it comes from, with its code
     */
    public record Example(
            String wording, Source source, Instant at, @Nullable Long ticket, @Nullable String ticketCode) {}

    public Proposal {
        near = List.copyOf(near);
        examples = List.copyOf(examples);
    }
}
