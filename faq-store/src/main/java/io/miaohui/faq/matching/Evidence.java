package io.miaohui.faq.matching;

/**
 * What speaks for and against one entry.
 *
 * @param place the entry's place in the base
 * @param nearest the question of the entry that comes closest
 * @param cosine to that question
 * @param head what the entry's head, learned at publish, gives
 * @param refused nearness to the closest of its negative questions, as the cosine to its own; 0 if none is near
 * @param known for each word of the customer's question whether the entry has it
 * @param features by the ordinal of {@link Feature}
 */
record Evidence(
        int place,
        IndexedEntry entry,
        IndexedQuestion nearest,
        double cosine,
        double head,
        double refused,
        boolean[] known,
        double[] features) {

    double get(Feature feature) {
        return features[feature.ordinal()];
    }

    /** As the weights are for. */
    double[] weighable() {
        return entry.asked().size() == 1 ? Feature.single(features) : features;
    }

    void set(Feature feature, double value) {
        features[feature.ordinal()] = value;
    }
}
