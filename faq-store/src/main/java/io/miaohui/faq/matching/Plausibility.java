package io.miaohui.faq.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs whether a word of the base is meant by a run of one question. */
final class Plausibility {

    /** What Latin letters gain by becoming a word, whatever stands around them. */
    static final double LATIN = 20;

    /** A correction must make the question likelier by so much: about e to this power. */
    private static final double ENOUGH = 4;

    private static final double LESS_USUAL_READING = 3;
    private static final double BLURRED = 3;

    /** For each further character; who slips in one seldom slips in the next. */
    private static final double ANOTHER = 10;

    /** For a character that the base itself uses. */
    private static final double FAMILIAR = 2;

    /** For a run held together by a character that stands beside any other. */
    private static final double LOOSE = 6;

    private static final String PARTICLES = "是要了的在有我你他她它这那就也都还会个得地着过吧";

    private static final double BY_LOOKS = 2;

    /** For a word of the dictionary whose replacement the base has between such neighbours. */
    private static final double BRIDGED = 3;

    private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    private final Slots slots;
    private final BaseWords words;
    private final Vocabulary vocabulary;
    private final Segmenter segmenter;
    private final Fluency fluency;
    private @Nullable List<String> cut;

    Plausibility(Slots slots, BaseWords words, Vocabulary vocabulary, Segmenter segmenter) {
        this.slots = slots;
        this.words = words;
        this.vocabulary = vocabulary;
        this.segmenter = segmenter;
        this.fluency = new Fluency(words);
    }

    /** {@code null} if it is not plausible enough. */
    @Nullable
    Slip bySound(int from, int to, String word) {
        double distance = distance(from, to, word);
        if (distance == IMPOSSIBLE) {
            return null;
        }
        if (slots.hasLatin(from, to)) {
            double gain = LATIN + (to - from) + 0.5 * Math.log(words.count(word)) - distance;
            return new Slip(from, to, word, gain);
        }
        return enough(from, to, word, gain(from, to, word) - distance);
    }

    @Nullable
    Slip byLooks(int from, int to, String word) {
        double distance = 0;
        for (int i = 0; i < word.length(); i++) {
            distance += slots.charAt(from + i) == word.charAt(i) ? 0 : turning(word.charAt(i)) + familiar(from + i);
        }
        return enough(from, to, word, gain(from, to, word) - distance - BY_LOOKS);
    }

    private static @Nullable Slip enough(int from, int to, String word, double gain) {
        return gain > ENOUGH ? new Slip(from, to, word, gain) : null;
    }

    /** How far the word is from what stands there; 0 for no more than another character with the same sound. */
    private double distance(int from, int to, String word) {
        boolean latin = slots.hasLatin(from, to);
        double distance = -ANOTHER;
        for (int i = 0; i < word.length(); i++) {
            int slot = from + i;
            Slot one = slots.get(slot);
            if (one.latin()) {
                distance += sound(one.readings(), words.syllables().of(word.charAt(i)));
            } else if (slots.charAt(slot) != word.charAt(i)) {
                if (latin || !slots.isReplaceable(slot, from, to)) {
                    return IMPOSSIBLE;
                }
                distance += ANOTHER
                        + sound(one.readings(), words.syllables().of(word.charAt(i)))
                        + turning(word.charAt(i))
                        + familiar(slot);
            } else {
                distance += PARTICLES.indexOf(word.charAt(i)) < 0 ? 0 : LOOSE;
            }
        }
        return latin ? distance + ANOTHER : distance < 0 ? IMPOSSIBLE : distance;
    }

    private double sound(int[] mine, int[] theirs) {
        for (int i = 0; i < mine.length; i++) {
            for (int j = 0; j < theirs.length; j++) {
                if (mine[i] == theirs[j]) {
                    return (i == 0 ? 0 : LESS_USUAL_READING) + (j == 0 ? 0 : LESS_USUAL_READING);
                }
            }
        }
        Syllables syllables = words.syllables();
        return syllables.blurred(mine[0]) == syllables.blurred(theirs[0]) ? BLURRED : IMPOSSIBLE;
    }

    private static double turning(char c) {
        return Slots.isTurning(c) ? IMPOSSIBLE : 0;
    }

    private double familiar(int slot) {
        return vocabulary.number(TermExtractor.key(TermExtractor.units(slots.text(slot, slot + 1)), 0, 1))
                        == LongIntMap.ABSENT
                ? 0
                : FAMILIAR;
    }

    /** How much likelier the question is with the word in the place of the run. */
    private double gain(int from, int to, String word) {
        List<String> all = cut == null ? segmenter.words(slots.text()) : cut;
        cut = all;
        int first = boundary(all, slots.start(from));
        int last = boundary(all, slots.end(to));
        if (first < 0 || last < 0) {
            return -IMPOSSIBLE;
        }
        List<String> before = all.subList(first, last);
        double bonus = 0;
        if (breaks(before, word)) {
            if (!isBridged(slots.start(from), slots.end(to), word)) {
                return -IMPOSSIBLE;
            }
            bonus = BRIDGED;
        }
        String left = first == 0 ? null : all.get(first - 1);
        String right = last == all.size() ? null : all.get(last);
        return bonus + fluency.of(left, List.of(word), right) - fluency.of(left, before, right);
    }

    /** The number of the word that begins there, the number of words for the end; -1 within a word. */
    private static int boundary(List<String> words, int place) {
        int at = 0;
        for (int word = 0; word <= words.size(); word++) {
            if (at >= place) {
                return at == place ? word : -1;
            }
            at += words.get(word).length();
        }
        return -1;
    }

    /** Whether a word of the language would be replaced. */
    private static boolean breaks(List<String> cut, String by) {
        int at = 0;
        for (String word : cut) {
            if (word.length() > 1 && !by.startsWith(word, at) && Fluency.isWord(word)) {
                return true;
            }
            at += word.length();
        }
        return false;
    }

    /** Whether the base has the end of the word before the character behind the run, or its beginning behind that in front. */
    private boolean isBridged(int start, int end, String word) {
        String text = slots.text();
        return (end < text.length() && isKnown(word.substring(word.length() - 2) + text.charAt(end)))
                || (start > 0 && isKnown(text.charAt(start - 1) + word.substring(0, 2)));
    }

    private boolean isKnown(String run) {
        long[] units = TermExtractor.units(run);
        return units.length == run.length()
                && vocabulary.number(TermExtractor.key(units, 0, units.length)) != LongIntMap.ABSENT;
    }
}
