package io.miaohui.faq.mood;

import java.util.Locale;

/** What is counted in a message; those up to {@link #BUT} are groups of words in {@code mood-words.txt}. */
public enum MoodFeature {
    INSULT,
    COMPLAINT,
    AUTHORITY,
    ANGER,
    BLAME,
    IMPATIENCE,
    DISAPPOINTED,
    FAULT,
    SARCASM,
    PRAISE,
    THANKS,
    COURTESY,
    COMFORT,
    JOY,
    SORROW,
    ASKING,
    INTENSITY,
    BUT,
    /** A word of anger, fault or complaint that is negated: 不生气. */
    DENIED,
    /** A word of praise that is negated: 不好吃. */
    UNPRAISED,
    /** {@code ！} in a row or all over. */
    EXCLAMATION,
    /** Two and more {@code ？}, or a mixture. */
    QUESTIONING;

    /** Its name in the word list and in a mood's reasons. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPraise() {
        return this == PRAISE || this == THANKS || this == JOY;
    }

    boolean isComplaint() {
        return ordinal() <= SARCASM.ordinal();
    }
}
