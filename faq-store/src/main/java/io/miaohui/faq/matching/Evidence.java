package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;

/**
 * What speaks for and against one entry.
 *
 * @param nearest the question of the entry that comes closest
 * @param refused cosine to the closest of its negative questions, 0 if it has none
 * @param features by the ordinal of {@link Feature}
 */
record Evidence(int entry, IndexedEntry indexed, IndexedQuestion nearest, double refused, double[] features) {

    double get(Feature feature) {
        return features[feature.ordinal()];
    }

    void set(Feature feature, double value) {
        features[feature.ordinal()] = value;
    }

    FaqEntry faqEntry() {
        return indexed.entry();
    }
}
