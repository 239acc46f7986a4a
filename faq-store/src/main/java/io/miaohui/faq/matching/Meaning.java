package io.miaohui.faq.matching;

/**
 * What a text asks for beyond its topic.
 *
 * @param asks one bit for each kind of question and circumstance found, such as why, when, for children
 * @param sides one bit for each side of a pair of opposites found; the two sides of a pair are neighbours
 * @param negated whether it says that something is not so
 * @param numbers numbers with their unit
 */
record Meaning(long asks, long sides, boolean negated, Numbers numbers) {

    private static final long FIRST_SIDES = 0x5555555555555555L;

    /** Whether the two name opposite sides of one pair, and neither names both. */
    boolean opposes(Meaning other) {
        return (onlyFirst() & other.onlySecond()) != 0 || (onlySecond() & other.onlyFirst()) != 0;
    }

    private long onlyFirst() {
        return sides & FIRST_SIDES & ~(sides >>> 1);
    }

    private long onlySecond() {
        return (sides >>> 1) & FIRST_SIDES & ~sides;
    }

    /** 0..1: the share of the kinds named by either that both name; 1 if neither names any. */
    double askedAlike(Meaning other) {
        long either = asks | other.asks;
        return either == 0 ? 1 : (double) Long.bitCount(asks & other.asks) / Long.bitCount(either);
    }

    /** The share of the kinds named here that are not among those. */
    double askedOutside(long kinds) {
        return asks == 0 ? 0 : (double) Long.bitCount(asks & ~kinds) / Long.bitCount(asks);
    }
}
