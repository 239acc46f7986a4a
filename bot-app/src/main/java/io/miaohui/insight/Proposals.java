package io.miaohui.insight;

import io.miaohui.insight.Proposal.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the FAQ could learn. Accepting writes into the draft, which answers from the next release on; a synonym takes
 * part within seconds. A "no" is a result, not an exception. Safe for use by many threads and replicas.
 */
public interface Proposals {

    /** What became of a wish. */
    enum Result {
        DONE,
        /** Somebody else was faster, or it is gone. Nothing was changed. */
        TOO_LATE,
        /** The draft no longer has its entry. Nothing was changed. */
        NO_ENTRY,
        /** A new entry needs an answer, and no agent gave one. Nothing was changed. */
        NO_ANSWER,
        /** A text is empty or too long. Nothing was changed. */
        UNFIT,
        /** What accepting wrote was edited since, and stays. Nothing was changed. */
        EDITED
    }

    /**
     * Open ones, the strongest first.
     *
     * @param kind {@code null} for all
     * @param limit 1..200
     */
    List<Proposal> open(@Nullable Kind kind, int limit);

    /** How many are open of each kind that has any. */
    Map<Kind, Integer> counts();

    /** Accepted and dismissed ones, the last decision first. */
    List<Proposal> decided(int limit);

    Optional<Proposal> find(long id);

    /** @param by the admin's name, up to 100 characters */
    Result accept(long id, String by);

    /**
     * Accepts it in other words.
     *
     * @param wording in the place of {@link Proposal#wording}
     * @param counterpart in the place of {@link Proposal#counterpart}; {@code null} where the kind has none
     */
    Result accept(long id, String wording, @Nullable String counterpart, String by);

    /**
     * Accepts what would be a new entry as a question of one that is there.
     *
     * @param entryId the entry, in the draft
     * @param wording the question in the place of {@link Proposal#wording}; {@code null} to leave it
     */
    Result merge(long id, String entryId, @Nullable String wording, String by);

    /** Dismisses it: the same text is never proposed again. */
    Result dismiss(long id, String by);

    /** Undoes the decision, and what accepting wrote into the draft or the synonyms. */
    Result putBack(long id);
}
