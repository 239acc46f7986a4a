package io.miaohui.handoff;

import io.miaohui.conversation.Conversations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When an agent's answer can be kept for the FAQ, and what the group is told of it. */
class AnswerKeeping {

    /** What comes later is nobody's fresh answer any more. */
    private static final Duration AFTER_THE_END = Duration.ofDays(1);

    private final KeptAnswers answers;
    private final Suggestions suggestions;
    private final Conversations conversations;
    private final Desks desks;
    private final Clock clock;

    AnswerKeeping(KeptAnswers answers, Suggestions suggestions, Conversations conversations, Desks desks, Clock clock) {
        this.answers = answers;
        this.suggestions = suggestions;
        this.conversations = conversations;
        this.desks = desks;
        this.clock = clock;
    }

    /** Whether it can still be asked for. */
    boolean isInTime(Handoff handoff) {
        return isInTime(handoff, clock.instant());
    }

    static boolean isInTime(Handoff handoff, Instant now) {
        Instant end = handoff.resolvedAt();
        return handoff.isOpen() || end != null && now.isBefore(end.plus(AFTER_THE_END));
    }

    TicketResult keep(Handoff handoff, KeepWish wish) {
        if (!handoff.isAnswered()) {
            return new TicketResult.NothingToLearn(handoff);
        }
        Kept kept = answers.keep(handoff, wish);
        return switch (kept.outcome()) {
            case NOTHING -> new TicketResult.NothingToLearn(handoff);
            case NO_ENTRY -> new TicketResult.NoEntry(handoff, wish.into());
            default -> new TicketResult.Learned(handoff, kept);
        };
    }

    /** Whoever can't be heard in their group chooses on the workbench. */
    String said(Handoff handoff, Kept kept) {
        return KeptTexts.said(kept) + KeptTexts.near(kept, isHeard(handoff) ? handoff.code() : null);
    }

    /** What the line that ends a ticket offers; empty if there is nothing to learn from it. */
    String offer(Handoff handoff) {
        String answer = handoff.lastAnswer();
        boolean canned = suggestions.canned().stream().anyMatch(it -> it.text().equals(answer));
        return handoff.isAnswered() && !canned && answers.isNews(handoff)
                ? KeptTexts.offer(isHeard(handoff) ? handoff.code() : null)
                : "";
    }

    private boolean isHeard(Handoff handoff) {
        return Optional.ofNullable(handoff.deskConversationId())
                .flatMap(conversations::find)
                .flatMap(group -> desks.at(group.ref()))
                .filter(Desks.Desk::hears)
                .isPresent();
    }
}
