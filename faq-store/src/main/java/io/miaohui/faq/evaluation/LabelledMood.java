package io.miaohui.faq.evaluation;

/**
 * A text of which people said whether it is angry: anger, a complaint, a threat, or a request to complain.
 *
 * @param source where such texts come from; empty if that was not said
 */
public record LabelledMood(String text, boolean angry, String source) {

    static final String ANGRY = "angry";
    static final String NEUTRAL = "neutral";

    /** As the files say it. */
    public String label() {
        return label(angry);
    }

    static String label(boolean angry) {
        return angry ? ANGRY : NEUTRAL;
    }
}
