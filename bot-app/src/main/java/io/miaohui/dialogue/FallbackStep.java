package io.miaohui.dialogue;

import java.util.Optional;

/** Decides always: a miss, the second in other words than the first. */
record FallbackStep(Misses misses) implements DialogueStep {

    @Override
    public Optional<Decision> decide(Turn turn) {
        Phrase phrase = turn.memory().misses() == 0 ? Phrase.MISS_FIRST : Phrase.MISS_SECOND;
        return Optional.of(misses.decide(turn, turn.words(), phrase, "fallback: nothing in the FAQ is near"));
    }
}
