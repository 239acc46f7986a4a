package io.miaohui.faq.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Words and what they stand for, found in a text by the longest word at each place. Filled once, then only read. */
final class Trie<V> {

    private static final class Node<V> {
        final Map<Character, Node<V>> next = new HashMap<>(4);

        @Nullable
        V value;
    }

    /** A word found: where it stands, and its value. */
    record Hit<V>(int start, int end, V value) {}

    private final Node<V> root = new Node<>();

    @Nullable
    V put(String word, V value) {
        Node<V> node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
        }
        V before = node.value;
        node.value = value;
        return before;
    }

    @Nullable
    V get(String word) {
        Node<V> node = root;
        for (int i = 0; i < word.length() && node != null; i++) {
            node = node.next.get(word.charAt(i));
        }
        return node == null ? null : node.value;
    }

    /** Hands over every word at every place, overlaps and all, under the same rule. */
    void scanAll(String text, Consumer<V> found) {
        for (int start = 0; start < text.length(); start++) {
            if (Units.isBoundary(text, start)) {
                Node<V> node = root.next.get(text.charAt(start));
                for (int end = start + 1; node != null; end++) {
                    if (node.value != null && Units.isBoundary(text, end)) {
                        found.accept(node.value);
                    }
                    node = end < text.length() ? node.next.get(text.charAt(end)) : null;
                }
            }
        }
    }

    /** Hands over the longest words found, left to right, without overlaps; a word never ends within a Latin word or number. */
    void scan(String text, Consumer<Hit<V>> found) {
        for (int i = 0; i < text.length(); ) {
            Hit<V> hit = Units.isBoundary(text, i) ? longestAt(text, i) : null;
            if (hit == null) {
                i++;
            } else {
                found.accept(hit);
                i = hit.end();
            }
        }
    }

    private @Nullable Hit<V> longestAt(String text, int start) {
        Hit<V> longest = null;
        Node<V> node = root.next.get(text.charAt(start));
        for (int end = start + 1; node != null; end++) {
            if (node.value != null && Units.isBoundary(text, end)) {
                longest = new Hit<>(start, end, node.value);
            }
            node = end < text.length() ? node.next.get(text.charAt(end)) : null;
        }
        return longest;
    }
}
