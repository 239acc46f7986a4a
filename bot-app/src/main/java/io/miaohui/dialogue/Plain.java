package io.miaohui.dialogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as the dialogue's own lists compare them: width, case, white space, punctuation and emoji don't count. */
final class Plain {

    private static final Pattern NOISE = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\p{C}]+");
    private static final Pattern PARTICLES = Pattern.compile("(?<=.)[啊呀哦呢吧啦哈嘛噢哟]+$");

    private static final Pattern QUESTION_MARKS = Pattern.compile("[?？\\s]+$");

    private Plain() {}

    /** Without the question marks at the end, for a sentence that asks itself. */
    static String unasked(String question) {
        return QUESTION_MARKS.matcher(question).replaceAll("");
    }

    static String of(String words) {
        String narrow = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(narrow).replaceAll("");
    }

    /** As {@link #of}, without the particles that soften the end. */
    static String withoutParticles(String words) {
        return PARTICLES.matcher(of(words)).replaceAll("");
    }
}
