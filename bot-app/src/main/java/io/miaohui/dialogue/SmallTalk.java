package io.miaohui.dialogue;

import java.util.Locale;

/** What a customer says besides questions; the words stand in {@code config/tone.yml}. */
enum SmallTalk {
    GREETING_WORDS(Phrase.GREETING),
    THANKS_WORDS(Phrase.THANKS_REPLY),
    GOODBYE_WORDS(Phrase.GOODBYE);

    private final Phrase reply;

    SmallTalk(Phrase reply) {
        this.reply = reply;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Phrase reply() {
        return reply;
    }
}
