package io.miaohui.faq.matching;

/**
 * An entry and a weight in one int: what is read most is half as long as two arrays would be.
 *
 * @param bits of the weight; the rest is for the entry
 */
record Packing(int bits) {

    /** More would say nothing more. */
    private static final int MOST_BITS = 15;

    static Packing of(int entries) {
        return new Packing(Math.min(MOST_BITS, Integer.numberOfLeadingZeros(Math.max(1, entries - 1))));
    }

    int greatestWeight() {
        return (1 << bits) - 1;
    }

    int pack(int entry, int weight) {
        return entry << bits | weight;
    }

    int entry(int packed) {
        return packed >>> bits;
    }

    int weight(int packed) {
        return packed & greatestWeight();
    }
}
