package io.miaohui.faq.matching;

import java.util.Arrays;

/** Reads the {@link Meaning} out of a text by the word list that ships with matching. */
final class MeaningReader {

    private static final String NOT = "not";
    private static final String IGNORE = "ignore";

    /** What one word says. */
    private record Sense(long asks, long sides, boolean negates) {
        Sense plus(Sense other) {
            return new Sense(asks | other.asks, sides | other.sides, negates | other.negates);
        }
    }

    private static final Sense NONE = new Sense(0, 0, false);

    private final Trie<Sense> words = new Trie<>();
    private int kinds;
    private int pairs;

    MeaningReader() {
        for (String line : Words.lines("meaning-words.txt")) {
            int colon = line.indexOf(':');
            add(line.substring(0, colon).strip(), line.substring(colon + 1).split("/"));
        }
    }

    private void add(String name, String[] sides) {
        if (sides.length == 2) {
            put(sides[0], new Sense(0, 1L << (2 * pairs), false));
            put(sides[1], new Sense(0, 2L << (2 * pairs), false));
            pairs++;
        } else if (name.equals(NOT)) {
            put(sides[0], new Sense(0, 0, true));
        } else {
            put(sides[0], name.equals(IGNORE) ? NONE : new Sense(1L << kinds++, 0, false));
        }
    }

    private void put(String list, Sense sense) {
        Arrays.stream(list.split(",")).map(String::strip).forEach(word -> {
            Sense before = words.get(word);
            words.put(word, before == null ? sense : before.plus(sense));
        });
    }

    Meaning read(String text) {
        long[] bits = new long[2];
        boolean[] negated = {false};
        words.scan(text, (start, end, sense) -> {
            bits[0] |= sense.asks;
            bits[1] |= sense.sides;
            negated[0] |= sense.negates;
        });
        return new Meaning(bits[0], bits[1], negated[0], Numbers.in(text));
    }
}
