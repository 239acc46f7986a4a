package io.miaohui.faq.matching;

import java.util.Arrays;

/**
 * The Chinese words of a base, of up to four characters, by their sound, by their initials and by themselves, as flat
 * arrays. Filled by one thread, then only read.
 */
final class BaseWords {

    static final int LONGEST = 4;
    static final int NONE = -1;

    /** Rarer readings of a character are left out. */
    private static final int MOST_READINGS = 2;

    /** The key of a sound before anything is said. */
    static final long SILENCE = 1;

    /** Keys differ in a few bits only, tables want them in all. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Initials are told from syllables by this. */
    private static final long INITIALS = 1L << 62;

    private final Syllables syllables;

    private final LongIntMap byText = new LongIntMap();
    private char[] text = new char[1024];
    private int[] starts = new int[256];
    private int[] counts = new int[256];
    private int end;
    private long total;

    /** For each key the word linked last, and for each link the one before it. */
    private final LongIntMap keys = new LongIntMap();

    private int[] last = new int[256];
    private int[] before = new int[256];
    private int[] linked = new int[256];
    private int links;

    BaseWords(Syllables syllables) {
        this.syllables = syllables;
    }

    Syllables syllables() {
        return syllables;
    }

    /** Counts a word so many times more; one that is too long, or not all Chinese, is passed over. */
    void add(String word, int times) {
        if (word.isEmpty() || word.length() > LONGEST || !isSpoken(word)) {
            return;
        }
        int known = byText.size();
        int number = byText.number(key(word));
        if (number == known) {
            store(number, word);
            link(word, number);
        }
        counts[number] += times;
        total += times;
    }

    private boolean isSpoken(String word) {
        return word.chars().allMatch(c -> syllables.of((char) c).length > 0);
    }

    private static long key(String word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            key = key << Character.SIZE | word.charAt(i);
        }
        return key * SPREAD;
    }

    private void store(int number, String word) {
        if (number + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        if (end + word.length() > text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        word.getChars(0, word.length(), text, end);
        end += word.length();
        starts[number + 1] = end;
    }

    private void link(String word, int number) {
        link(word, 0, SILENCE, number);
        if (word.length() >= 3) {
            long initials = INITIALS;
            for (int i = 0; i < word.length(); i++) {
                int usual = syllables.of(word.charAt(i))[0];
                initials = initials(initials, syllables.name(usual).charAt(0));
            }
            link(initials, number);
        }
    }

    /** By each way to read it. */
    private void link(String word, int at, long sound, int number) {
        if (at == word.length()) {
            link(sound, number);
            return;
        }
        int[] readings = syllables.of(word.charAt(at));
        for (int i = 0; i < Math.min(MOST_READINGS, readings.length); i++) {
            link(word, at + 1, extended(sound, readings[i]), number);
        }
    }

    private void link(long key, int number) {
        int known = keys.size();
        int at = keys.number(key * SPREAD);
        if (links == linked.length) {
            linked = Arrays.copyOf(linked, links * 2);
            before = Arrays.copyOf(before, links * 2);
        }
        if (at == last.length) {
            last = Arrays.copyOf(last, at * 2);
        }
        if (at != known && linked[last[at]] == number) {
            return;
        }
        linked[links] = number;
        before[links] = at == known ? NONE : last[at];
        last[at] = links++;
    }

    /** The key of a sound that goes on with this syllable. */
    long extended(long sound, int syllable) {
        return sound << 9 | (syllables.blurred(syllable) + 1);
    }

    /** The key of letters. */
    static long initials(String letters) {
        long key = INITIALS;
        for (int i = 0; i < letters.length(); i++) {
            key = initials(key, letters.charAt(i));
        }
        return key;
    }

    private static long initials(long before, char letter) {
        return INITIALS | (before << 5) | (letter - 'a' + 1);
    }

    /** The first link to the words with this sound or these initials, {@link #NONE} if there is none. */
    int first(long key) {
        int at = keys.get(key * SPREAD);
        return at == LongIntMap.ABSENT ? NONE : last[at];
    }

    int next(int link) {
        return before[link];
    }

    String word(int link) {
        int word = linked[link];
        return new String(text, starts[word], starts[word + 1] - starts[word]);
    }

    /** How often the base has the word. */
    int count(String word) {
        int number = word.length() > LONGEST ? LongIntMap.ABSENT : byText.get(key(word));
        return number == LongIntMap.ABSENT ? 0 : counts[number];
    }

    /** The word's share among all words of the base. */
    double share(String word) {
        return total == 0 ? 0 : (double) count(word) / total;
    }
}
