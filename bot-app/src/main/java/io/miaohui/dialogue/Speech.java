package io.miaohui.dialogue;

import io.miaohui.connectors.Reply;
import io.miaohui.handoff.Opening;
import java.util.List;
import java.util.Map;

/** The tone's words as replies to a turn, in the customer's language. */
final class Speech {

    private final Tone tone;
    private final String shopName;

    Speech(Tone tone, String shopName) {
        this.tone = tone;
        this.shopName = shopName;
    }

    Reply reply(Turn turn, Phrase phrase) {
        return Reply.text(text(turn, phrase, Map.of()));
    }

    /** A repeated message has the same id and so gets the same variant. */
    String text(Turn turn, Phrase phrase, Map<String, String> values) {
        int seed = turn.message().id().hashCode();
        return tone.say(phrase, turn.language(), seed, values).replace("{name}", shopName);
    }

    String offHours(Opening opening, OpeningWords.Wording wording) {
        return OpeningWords.in(tone, opening, Phrase.HANDOFF_OFF_HOURS, Phrase.HANDOFF_NOBODY, wording);
    }

    Decision.Say say(Turn turn, Phrase phrase, String reason) {
        return new Decision.Say(List.of(reply(turn, phrase)), reason);
    }
}
