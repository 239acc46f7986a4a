package io.miaohui.dialogue;

import java.util.Locale;

/** What the bot can say by itself; the words stand in {@code config/tone.yml} under the name in lower case. */
enum Phrase {
    GREETING,
    WELCOME,
    THANKS_REPLY,
    GOODBYE,
    MISS_FIRST,
    MISS_SECOND,
    CLARIFY_INTRO,
    CLARIFY_NONE_OPTION,
    CLARIFY_ONE,
    CLARIFY_YES_OPTION,
    CLARIFY_NO_OPTION,
    CLARIFY_NONE_REPLY,
    CLARIFY_INVALID,
    HANDOFF_OPENED,
    HANDOFF_OPENED_NO_ESTIMATE,
    HANDOFF_ALREADY_WAITING,
    HANDOFF_ALREADY_WAITING_NO_ESTIMATE,
    HANDOFF_RESOLVED,
    AGENT_JOINED,
    AGENT_SUGGESTION,
    CANNOT_READ_IMAGE,
    CANNOT_READ_VOICE,
    CANNOT_READ_VIDEO,
    CANNOT_READ_FILE,
    CANNOT_READ_OTHER,
    LOCATION_RECEIVED,
    LINK_RECEIVED,
    APOLOGY_ERROR,
    TOO_LONG_QUESTION,
    EMPTY_QUESTION;

    /** Its key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
