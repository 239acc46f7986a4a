package io.miaohui.faq.matching;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.NShort.Path.AtomNode;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;
import java.util.List;

/**
 * All words at all places of one text, and the likeliest way through them: the very one that HanLP's Viterbi segmenter
 * finds, by its dictionary and its language model, but without an object for each word at each place.
 */
final class Lattice {

    static final int NO_WORD = -1;

    private static final int NONE = -1;
    private static final int UNCOUNTED = -1;
    private static final Vertex BEGIN = Vertex.newB();
    private static final Vertex END = Vertex.newE();

    private final Lexicon lexicon = Lexicon.INSTANCE;
    private final char[] text;

    /** By place: the nodes that begin there, as a chain; a node is a word at a place. */
    private final int[] first;

    private final int[] last;
    private int[] next;
    private int[] ends;
    private int[] words;
    private int[] classes;
    private int[] frequencies;
    private int nodes;

    Lattice(String text) {
        this.text = text.toCharArray();
        int length = this.text.length;
        first = new int[length + 1];
        last = new int[length + 1];
        Arrays.fill(first, NONE);
        int room = length * 4 + 1;
        next = new int[room];
        ends = new int[room];
        words = new int[room];
        classes = new int[room];
        frequencies = new int[room];
        addWords();
        fillGaps();
        add(length, length, NO_WORD, END.wordID, END.attribute.totalFrequency);
    }

    private void addWords() {
        for (int start = 0; start < text.length; start++) {
            int state = lexicon.root();
            for (int end = start; end < text.length; ) {
                state = lexicon.next(state, text[end++]);
                if (state < 0) {
                    break;
                }
                int word = lexicon.word(state);
                if (word != NO_WORD) {
                    add(start, end, word, lexicon.classOf(word), lexicon.classFrequency(word));
                }
            }
        }
    }

    private void add(int start, int end, int word, int wordClass, int frequency) {
        if (nodes == next.length) {
            next = Arrays.copyOf(next, nodes * 2);
            ends = Arrays.copyOf(ends, nodes * 2);
            words = Arrays.copyOf(words, nodes * 2);
            classes = Arrays.copyOf(classes, nodes * 2);
            frequencies = Arrays.copyOf(frequencies, nodes * 2);
        }
        next[nodes] = NONE;
        ends[nodes] = end;
        words[nodes] = word;
        classes[nodes] = wordClass;
        frequencies[nodes] = frequency;
        if (first[start] == NONE) {
            first[start] = nodes;
        } else {
            next[last[start]] = nodes;
        }
        last[start] = nodes++;
    }

    /** Where no word begins, the text goes on in runs of letters or of digits. */
    private void fillGaps() {
        for (int start = 0; start < text.length; ) {
            if (first[start] != NONE) {
                start = ends[last[start]];
            } else {
                int end = start + 1;
                while (end < text.length && (first[end] == NONE || CharType.get(text[end]) == CharType.CT_CNUM)) {
                    end++;
                }
                addAtoms(start, end);
                start = end;
            }
        }
    }

    private void addAtoms(int from, int to) {
        int start = from;
        for (AtomNode atom : Atoms.of(text, from, to)) {
            int end = start + atom.sWord.length();
            if (!has(start, end)) {
                add(start, end, NO_WORD, atomClass(atom), Predefine.OOV_DEFAULT_FREQUENCY);
            }
            start = end;
        }
    }

    private boolean has(int start, int end) {
        boolean found = false;
        for (int node = first[start]; node != NONE; node = next[node]) {
            found |= ends[node] == end;
        }
        return found;
    }

    private static int atomClass(AtomNode atom) {
        return switch (atom.nPOS) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> CoreDictionary.M_WORD_ID;
            case CharType.CT_SINGLE -> CoreDictionary.X_WORD_ID;
            default -> UNCOUNTED;
        };
    }

    /** The likeliest way, as nodes from left to right. */
    int[] best() {
        double[] costs = new double[nodes];
        int[] from = new int[nodes];
        Arrays.fill(from, NONE);
        for (int node = first[0]; node != NONE; node = next[node]) {
            costs[node] = cost(BEGIN.wordID, BEGIN.attribute.totalFrequency, node);
            from[node] = node;
        }
        for (int place = 0; place < text.length; place++) {
            for (int node = first[place]; node != NONE; node = next[node]) {
                if (from[node] != NONE) {
                    for (int to = first[ends[node]]; to != NONE; to = next[to]) {
                        double cost = costs[node] + cost(classes[node], frequencies[node], to);
                        if (from[to] == NONE || costs[to] > cost) {
                            costs[to] = cost;
                            from[to] = node;
                        }
                    }
                }
            }
        }
        int[] way = new int[text.length];
        int at = way.length;
        for (int node = from[first[text.length]]; ; node = from[node]) {
            way[--at] = node;
            if (from[node] == node) {
                return Arrays.copyOfRange(way, at, way.length);
            }
        }
    }

    int end(int node) {
        return ends[node];
    }

    /** The word's index in the {@link Lexicon}, or {@link #NO_WORD}. */
    int word(int node) {
        return words[node];
    }

    private double cost(int wordClass, int frequency, int to) {
        int both = CoreBiGramTableDictionary.getBiFrequency(wordClass, classes[to]);
        return -Math.log(Predefine.lambda * (Predefine.myu * both / (frequency + 1) + 1 - Predefine.myu)
                + (1 - Predefine.lambda) * frequencies[to] / Predefine.TOTAL_FREQUENCY);
    }

    /** Cuts what the dictionary lacks as HanLP does. */
    private static final class Atoms extends ViterbiSegment {
        static List<AtomNode> of(char[] text, int from, int to) {
            return quickAtomSegment(text, from, to);
        }
    }
}
