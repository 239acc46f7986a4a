package io.miaohui.dialogue;

import java.util.Optional;

/** One step of a dialogue. The first that decides wins; the order stands in {@link DialogueConfiguration#steps}. */
@FunctionalInterface
interface DialogueStep {

    Optional<Decision> decide(Turn turn);
}
