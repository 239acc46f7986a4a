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
        long[] asked = bits(meaning.asks(), 0x5eed1);
        long[] sides = bits(meaning.sides(), 0x5eed2);
        long[] all = Arrays.copyOf(terms, terms.length + asked.length + sides.length + (meaning.negated() ? 1 : 0));
        System.arraycopy(asked, 0, all, terms.length, asked.length);
        System.arraycopy(sides, 0, all, terms.length + asked.length, sides.length);
        if (meaning.negated()) {
            all[all.length - 1] = 0x5eed3;
        }
        return all;
    }

    private static long[] bits(long bits, long seed) {
        long[] keys = new long[Long.bitCount(bits)];
        long left = bits;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = mix(seed * 64 + Long.numberOfTrailingZeros(left));
            left &= left - 1;
        }
        return keys;
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
        long[] units = new long[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int end = Units.end(text, i);
            long hash = 0;
            for (int c = i; c < end; c++) {
                hash = hash * 131 + text.charAt(c);
            }
            if (text.charAt(i) != ' ') {
                units[count++] = hash;
            }
            i = end;
        }
        return Arrays.copyOf(units, count);
    }

    /** The finaliser of MurmurHash3: spreads every bit over all. */
    private static long mix(long key) {
        long h = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
