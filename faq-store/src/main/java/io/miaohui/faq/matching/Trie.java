package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words and what they stand for, found in a text by the longest word at each place. Filled once, then only read. */
final class Trie<V> {

    /** Takes a word found: where it stands, and its value. */
    @FunctionalInterface
    interface Found<V> {
        void at(int start, int end, V value);
    }

    private static final int ROOT = 0;
    private static final int NO_NODE = 0;

    /** Keys differ in few bits, the map wants them in all. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** From a node and a character to the number of the next node less one. */
    private final LongIntMap steps = new LongIntMap();

    private final List<@Nullable V> values = new ArrayList<>();

    Trie() {
        values.add(null);
    }

    @Nullable
    V put(String word, V value) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = steps.number(key(node, word.charAt(i))) + 1;
            if (node == values.size()) {
                values.add(null);
            }
        }
        return values.set(node, value);
    }

    @Nullable
    V get(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = next(node, word.charAt(i));
            if (node == NO_NODE) {
                return null;
            }
        }
        return values.get(node);
    }

    /** Hands over every word at every place, overlaps and all, under the same rule. */
    void scanAll(String text, Consumer<V> found) {
        for (int start = 0; start < text.length(); start++) {
            if (Units.isBoundary(text, start)) {
                int node = next(ROOT, text.charAt(start));
                for (int end = start + 1; node != NO_NODE; end++) {
                    V value = values.get(node);
                    if (value != null && Units.isBoundary(text, end)) {
                        found.accept(value);
                    }
                    node = end < text.length() ? next(node, text.charAt(end)) : NO_NODE;
                }
            }
        }
    }

    /** Hands over the longest words found, left to right, without overlaps; a word never ends within a Latin word or number. */
    void scan(String text, Found<V> found) {
        for (int start = 0; start < text.length(); ) {
            int node = next(ROOT, text.charAt(start));
            start = node != NO_NODE && Units.isBoundary(text, start) ? longest(text, start, node, found) : start + 1;
        }
    }

    /** The place behind the word, or behind the character if there is none. */
    private int longest(String text, int start, int first, Found<V> found) {
        V longest = null;
        int longestEnd = start + 1;
        int node = first;
        for (int end = start + 1; node != NO_NODE; end++) {
            V value = values.get(node);
            if (value != null && Units.isBoundary(text, end)) {
                longest = value;
                longestEnd = end;
            }
            node = end < text.length() ? next(node, text.charAt(end)) : NO_NODE;
        }
        if (longest != null) {
            found.at(start, longestEnd, longest);
        }
        return longestEnd;
    }

    private int next(int node, char c) {
        return steps.get(key(node, c)) + 1;
    }

    private static long key(int node, char c) {
        return ((long) (node + 1) << Character.SIZE | c) * SPREAD;
    }
}
