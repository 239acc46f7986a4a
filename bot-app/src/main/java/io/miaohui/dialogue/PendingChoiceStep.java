package io.miaohui.dialogue;

import io.miaohui.conversation.Memory.Offer;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.HandoffReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer to "did you mean". Any words that choose nothing are a new question. */
record PendingChoiceStep(Speech speech, Tone tone, Misses misses) implements DialogueStep {

    private static final Duration VALID = Duration.ofMinutes(10);

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (turn.memory().offered().isEmpty()
                || turn.memory().touchedAt().plus(VALID).isBefore(turn.now())) {
            return Optional.empty();
        }
        if (tone.is(Phrase.CLARIFY_NONE_OPTION, turn.words())) {
            return Optional.of(none(turn));
        }
        return Choices.read(turn.words(), turn.memory().offered()).flatMap(reading -> decide(turn, reading));
    }

    private Optional<Decision> decide(Turn turn, Choices.Reading reading) {
        if (reading instanceof Choices.Reading.Chosen chosen) {
            return take(turn, chosen.offer());
        }
        return Optional.of(speech.say(turn, Phrase.CLARIFY_INVALID, "choice: no choice has that number"));
    }

    private Optional<Decision> take(Turn turn, Offer offer) {
        return switch (offer.entryId()) {
            case Choices.NONE -> Optional.of(none(turn));
            case Choices.PERSON ->
                Optional.of(new Decision.Escalate(HandoffReason.OFFERED, "choice: the customer chose a person"));
            default ->
                turn.faq()
                        .entry(offer.entryId())
                        .filter(entry -> entry.isLiveAt(turn.now()))
                        .map(entry -> chosen(turn, entry));
        };
    }

    private static Decision chosen(Turn turn, FaqEntry entry) {
        tell(turn, entry.id());
        return AlwaysPerson.answers(entry)
                ? AlwaysPerson.call()
                : new Decision.Answer(entry, null, "choice: chosen from those offered");
    }

    private Decision none(Turn turn) {
        tell(turn, null);
        return misses.decide(turn, turn.memory().asked(), Phrase.CLARIFY_NONE_REPLY, "choice: none of those offered");
    }

    /** An offer of a person alone says nothing about entries. */
    private static void tell(Turn turn, @Nullable String chosen) {
        String asked = turn.memory().asked();
        if (asked == null) {
            return;
        }
        List<CustomerChose.Offered> offered = turn.memory().offered().stream()
                .filter(offer -> offer.confidence() != null)
                .map(offer -> new CustomerChose.Offered(offer.entryId(), offer.confidence()))
                .toList();
        turn.tell(new CustomerChose(turn.message().id(), turn.conversation().id(), asked, offered, chosen));
    }
}
