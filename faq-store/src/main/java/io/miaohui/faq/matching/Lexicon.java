package io.miaohui.faq.matching;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.common.Vertex;

/**
 * The segmenter's dictionary as flat arrays, so that looking up words makes no objects. By a word's index: as what the
 * language model counts it, since numbers, names and the like count as one word each, how often, and how rare it is.
 */
final class Lexicon {

    static final Lexicon INSTANCE = new Lexicon(CoreDictionary.trie);

    private final int[] base;
    private final int[] check;
    private final int[] classes;
    private final int[] classFrequencies;
    private final float[] weights;

    private Lexicon(DoubleArrayTrie<CoreDictionary.Attribute> words) {
        base = words.getBase();
        check = words.getCheck();
        classes = new int[words.size()];
        classFrequencies = new int[classes.length];
        weights = new float[classes.length];
        for (int word = 0; word < classes.length; word++) {
            CoreDictionary.Attribute attribute = words.getValueAt(word);
            Vertex vertex = new Vertex("词", attribute, word);
            classes[word] = vertex.wordID;
            classFrequencies[word] = vertex.getAttribute().totalFrequency;
            weights[word] = Segmenter.weight(attribute.totalFrequency);
        }
    }

    /** Where the trie's walk begins. */
    int root() {
        return base[0];
    }

    /** The state after one more character, or -1. */
    int next(int state, char c) {
        int at = state + c + 1;
        return at < check.length && check[at] == state ? base[at] : -1;
    }

    /** The word that ends in that state, or -1. */
    int word(int state) {
        return state < check.length && check[state] == state && base[state] < 0 ? -base[state] - 1 : -1;
    }

    int classOf(int word) {
        return classes[word];
    }

    int classFrequency(int word) {
        return classFrequencies[word];
    }

    /** As {@link Segmenter#weight(String)}. */
    float weight(int word) {
        return weights[word];
    }
}
