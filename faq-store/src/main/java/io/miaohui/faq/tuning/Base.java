package io.miaohui.faq.tuning;

/** Which entries the questions of a set are asked of. */
public enum Base {
    /** The set's own as they are. */
    WHOLE(1),
    /** Without similar questions, as on the first day. */
    COLD(0.15),
    /** Among many entries of other businesses. */
    GROWN(0.5),
    /** Of a few entries, or of a single one, as on the first days: most questions have no answer there. */
    FEW(0.03),
    /** Without the entry that is asked for: what is left may come near and must not answer. */
    ABSENT(0.12);

    private final double weight;

    Base(double weight) {
        this.weight = weight;
    }

    /** How much a question counts in training when it is asked of such a base. */
    double weight() {
        return weight;
    }
}
