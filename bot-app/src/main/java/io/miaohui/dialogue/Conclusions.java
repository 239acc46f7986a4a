package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Memory;
import io.miaohui.conversation.Memory.Offer;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.Candidate;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.HandoffStatus;
import io.miaohui.handoff.Handoffs;
import io.miaohui.handoff.Temper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a decision out: what is said, what is kept in mind, who is called. */
final class Conclusions {

    private static final int CONSIDERED = 5;

    private final Replies replies;
    private final Handoffs handoffs;
    private final CallForPerson calls;
    private final EscalationPolicy asked;
    private final Soothing soothing;

    Conclusions(Replies replies, Handoffs handoffs, CallForPerson calls, EscalationPolicy asked, Soothing soothing) {
        this.replies = replies;
        this.handoffs = handoffs;
        this.calls = calls;
        this.asked = asked;
        this.soothing = soothing;
    }

    Outcome of(Turn turn, Decision decision) {
        if (decision instanceof Decision.Answer answer) {
            return answer(turn, answer);
        }
        if (decision instanceof Decision.Clarify clarify) {
            return clarify(turn, clarify);
        }
        if (decision instanceof Decision.Escalate escalate) {
            return escalate(turn, escalate);
        }
        if (decision instanceof Decision.Decline decline) {
            return decline(turn, decline);
        }
        if (decision instanceof Decision.Relay relay) {
            return relay(turn, relay);
        }
        Decision.Say say = (Decision.Say) decision;
        return outcome("say", turn, say, say.replies(), turn.memory());
    }

    private Outcome answer(Turn turn, Decision.Answer answer) {
        boolean chose = answer.confidence() == null;
        Memory memory = chose ? Memories.chose(turn) : Memories.answered(turn);
        List<Reply> said = soothing.before(turn, List.of(replies.answer(answer.entry())));
        String question = chose ? turn.asked() : turn.words();
        return outcome("answer", turn, answer, said, memory, answer.entry().id(), answer.confidence(), question);
    }

    private Outcome clarify(Turn turn, Decision.Clarify clarify) {
        List<Offer> offers = replies.offers(turn, clarify.candidates());
        List<Reply> said = soothing.before(turn, List.of(replies.asking(turn, offers)));
        double best = clarify.candidates().get(0).confidence();
        return outcome("clarify", turn, clarify, said, Memories.clarified(turn, offers), null, best, null);
    }

    private Outcome escalate(Turn turn, Decision.Escalate escalate) {
        Handoff handoff = handoffs.open(turn.conversation(), calls.of(turn, escalate.cause()));
        Reply said = handoffs.opening(handoff)
                .map(opening -> replies.offHours(turn, handoff, opening))
                .orElseGet(() -> opened(turn, handoff));
        // The bot can say nothing any more once the customer is with people elsewhere.
        List<Reply> all = handoffs.isElsewhere(turn.conversation()) ? List.of(said, Reply.HAND_OVER) : List.of(said);
        return outcome("escalate", turn, escalate, all, Memory.EMPTY);
    }

    private Reply opened(Turn turn, Handoff handoff) {
        return handoff.temper() == Temper.ANGRY
                ? replies.openedForUpset(turn, handoff)
                : replies.opened(turn, handoff, handoffs.place(handoff));
    }

    /** From the second miss on a person is offered. */
    private Outcome decline(Turn turn, Decision.Decline decline) {
        List<Offer> offers = decline.phrase() == Phrase.MISS_FIRST ? List.of() : replies.offerOfPerson(turn);
        List<Reply> said = soothing.before(turn, List.of(replies.offering(turn, decline.phrase(), offers)));
        return outcome("decline", turn, decline, said, Memories.missed(turn, offers));
    }

    /** Silence, but for one thing: who waits and asks again for a person is told where they stand. */
    private Outcome relay(Turn turn, Decision.Relay relay) {
        turn.mood();
        List<Candidate> candidates =
                turn.words().isEmpty() ? List.of() : calls.likely(turn.match().candidates());
        handoffs.relay(relay.ticket(), turn.conversation(), turn.message().content(), candidates);
        boolean asksAgain =
                relay.ticket().status() == HandoffStatus.QUEUED && asked.holds().test(turn);
        List<Reply> said = asksAgain ? List.of(waiting(turn, relay.ticket())) : List.of();
        return outcome("relay", turn, relay, said, turn.memory());
    }

    private Reply waiting(Turn turn, Handoff ticket) {
        return handoffs.opening(ticket)
                .map(opening -> replies.offHours(turn, ticket, opening))
                .orElseGet(() -> replies.stillWaiting(turn, ticket, handoffs.place(ticket)));
    }

    private static Outcome outcome(String name, Turn turn, Decision decision, List<Reply> said, Memory memory) {
        return outcome(name, turn, decision, said, memory, null, null, null);
    }

    private static Outcome outcome(
            String name,
            Turn turn,
            Decision decision,
            List<Reply> said,
            Memory memory,
            @Nullable String entry,
            @Nullable Double confidence,
            @Nullable String question) {
        List<Outcome.Considered> considered = turn.considered().stream()
                .limit(CONSIDERED)
                .map(it -> new Outcome.Considered(it.entry().id(), it.matchedQuestion(), it.confidence()))
                .toList();
        return new Outcome(
                name,
                decision.reason(),
                said,
                entry,
                confidence,
                considered,
                turn.faq().number(),
                memory,
                question,
                turn.words().isEmpty() ? null : turn.moodSoFar().score());
    }
}
