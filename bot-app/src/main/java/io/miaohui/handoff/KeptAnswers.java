package io.miaohui.handoff;

/**
 * Takes what agents answered as a proposal for the FAQ, which an editor approves or not. Whoever learns implements it.
 * Safe for use by many threads.
 */
public interface KeptAnswers {

    /** Whether the answer of that ticket would tell the FAQ something that it can't answer. */
    boolean isNews(Handoff ticket);

    /**
     * Proposes the ticket's question and last answer, without private details, or takes that back. Runs in the caller's
     * transaction. However often it is called for a ticket, the last wish counts.
     */
    Kept keep(Handoff ticket, KeepWish wish);
}
