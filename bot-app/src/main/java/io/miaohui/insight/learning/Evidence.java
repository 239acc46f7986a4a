package io.miaohui.insight.learning;

import io.miaohui.handoff.Handoff;
import io.miaohui.insight.Proposal.Source;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param origin names what happened, so that it counts once
 * @param supports whether it speaks for the entry answering the question, or against it
 * @param certain whether it is enough by itself
 * @param customer the conversation in which it happened
 * @param wording the question in the customer's words, without personal data
 * @param ticket the ticket it comes from
 */
record Evidence(
        String origin,
        Source source,
        boolean supports,
        boolean certain,
        long customer,
        String wording,
        @Nullable Handoff ticket) {

    static Evidence chosen(String origin, boolean right, boolean certain, long customer, Asked asked) {
        return new Evidence(origin, Source.CHOICE, right, certain, customer, asked.words(), null);
    }

    static Evidence rated(String origin, boolean helpful, long customer, Asked asked) {
        return new Evidence(origin, Source.THUMB, helpful, false, customer, asked.words(), null);
    }

    static Evidence missed(String origin, long customer, Asked asked) {
        return new Evidence(origin, Source.MISS, true, false, customer, asked.words(), null);
    }

    /** An agent knows: one is enough. However often they write about a ticket, it counts once. */
    static Evidence answered(Handoff ticket, Asked asked) {
        return new Evidence(
                answeredIn(ticket), Source.AGENT, true, true, ticket.conversationId(), asked.words(), ticket);
    }

    /** An agent vouches for it. */
    static Evidence kept(Handoff ticket, Asked asked) {
        return new Evidence(keptFrom(ticket), Source.KEPT, true, true, ticket.conversationId(), asked.words(), ticket);
    }

    static String keptFrom(Handoff ticket) {
        return Digest.of("kept", ticket.id());
    }

    static String answeredIn(Handoff ticket) {
        return Digest.of("ticket", ticket.id());
    }

    /** The same question says the same of a word, whoever asks it. */
    Evidence aboutWord(Asked asked) {
        String once = Digest.of("word", asked.normalized());
        return new Evidence(once, source, true, false, customer, wording, ticket);
    }
}
