package io.miaohui.dialogue;

import java.util.Optional;
import java.util.Set;

/** Greetings, thanks, farewells and the wish for help, where they are the whole message. */
record CommandStep(Speech speech, Tone tone) implements DialogueStep {

    private static final Set<String> HELP = Set.of("帮助", "菜单", "help", "menu");

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (HELP.contains(Plain.of(turn.words()))) {
            return Optional.of(speech.say(turn, Phrase.WELCOME, "command: help"));
        }
        return tone.smallTalk(turn.words()).map(kind -> speech.say(turn, kind.reply(), "command: " + kind.key()));
    }
}
