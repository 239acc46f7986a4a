package io.miaohui.dialogue;

import io.miaohui.connectors.ConversationRef;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Greetings, thanks, farewells and the wish for help, where they are the whole message. */
record CommandStep(Speech speech, Tone tone) implements DialogueStep {

    private static final Logger log = LoggerFactory.getLogger(CommandStep.class);

    private static final Set<String> HELP = Set.of("帮助", "菜单", "help", "menu");

    @Override
    public Optional<Decision> decide(Turn turn) {
        if (HELP.contains(Plain.of(turn.words()))) {
            nameGroup(turn.conversation().ref());
            return Optional.of(speech.say(turn, Phrase.WELCOME, "command: help"));
        }
        return tone.smallTalk(turn.words()).map(kind -> speech.say(turn, kind.reply(), "command: " + kind.key()));
    }

    /** Nowhere else does a platform show the id that a desk's settings need. */
    private static void nameGroup(ConversationRef ref) {
        if (ref.kind() == ConversationRef.Kind.GROUP) {
            log.info(
                    "Help was asked for in a group that is no desk; to make it one, set in miaohui.desks.default"
                            + " channel: {}, robot: {}, conversation-id: {}",
                    ref.channel(),
                    ref.account(),
                    ref.id());
        }
    }
}
