package io.miaohui.faq.matching;

import java.util.Arrays;

/**
 * Cuts a canonical text into terms: runs of one to three units, as 64-bit hashes. Among a million terms two hashes meet
 * by chance about once in ten million bases.
 */
final class TermExtractor {

    static final int LONGEST = 3;

    private TermExtractor() {}

    /** The distinct terms of a text of these units, in ascending order of their keys. */
    static long[] distinct(long[] units) {
        long[] keys = new long[units.length * LONGEST];
        int count = 0;
        for (int i = 0; i < units.length; i++) {
            for (int n = 1; n <= LONGEST && i + n <= units.length; n++) {
                keys[count++] = key(units, i, n);
            }
        }
        Arrays.sort(keys, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, distinct);
    }

    /** Adds to terms those that stand for a meaning. */
    static long[] with(long[] terms, Meaning meaning) {
        long[] meant = terms(meaning);
        long[] all = Arrays.copyOf(terms, terms.length + meant.length);
        System.arraycopy(meant, 0, all, terms.length, meant.length);
        return all;
    }

    /** Those that stand for a meaning. */
    static long[] terms(Meaning meaning) {
        int asked = Long.bitCount(meaning.asks());
        int sides = Long.bitCount(meaning.sides());
        long[] keys = new long[asked + sides + (meaning.negated() ? 1 : 0)];
        addBits(meaning.asks(), 0x5eed1, keys, 0);
        addBits(meaning.sides(), 0x5eed2, keys, asked);
        if (meaning.negated()) {
            keys[asked + sides] = 0x5eed3;
        }
        return keys;
    }

    private static void addBits(long bits, long seed, long[] keys, int from) {
        int at = from;
        for (long left = bits; left != 0; left &= left - 1) {
            keys[at++] = mix(seed * 64 + Long.numberOfTrailingZeros(left));
        }
    }

    /** The term of {@code length} units from {@code start} on; never 0. */
    static long key(long[] units, int start, int length) {
        long key = length;
        for (int i = start; i < start + length; i++) {
            key = mix(key * 31 + units[i]);
        }
        return key == 0 ? 1 : key;
    }

    /** One key for each unit, in the text's order. */
    static long[] units(String text) {
        return new UnitText(text).keys();
    }

    /** The finaliser of MurmurHash3: spreads every bit over all. */
    private static long mix(long key) {
        long h = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
