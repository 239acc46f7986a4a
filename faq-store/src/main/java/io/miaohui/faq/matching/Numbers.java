package io.miaohui.faq.matching;

import java.util.List;

/** The numbers in a text, each with what it counts: 7天, 七天, 7日 and 一周 are one. */
record Numbers(List<Amount> amounts) {

    static final Numbers NONE = new Numbers(List.of());

    /**
     * From low to high; for a single number they are equal.
     *
     * @param unit what is counted; amounts of one unit can be compared
     * @param one said as 一年 or 一个月, which often means each: two of them are not compared
     */
    record Amount(double low, double high, String unit, boolean one) {

        private boolean meets(Amount other) {
            return unit.equals(other.unit) && ((one && other.one) || (low <= other.high && other.low <= high));
        }
    }

    static Numbers in(String text) {
        return NumberReader.read(text);
    }

    /** Whether there is a unit in which both give amounts and none of them meet. */
    boolean contradict(Numbers other) {
        for (Amount mine : amounts) {
            if (other.counts(mine.unit)
                    && amounts.stream().noneMatch(one -> one.unit.equals(mine.unit) && other.meets(one))) {
                return true;
            }
        }
        return false;
    }

    /** Whether both give an amount in common. */
    boolean agree(Numbers other) {
        return amounts.stream().anyMatch(other::meets);
    }

    private boolean counts(String unit) {
        return amounts.stream().anyMatch(amount -> amount.unit.equals(unit));
    }

    private boolean meets(Amount other) {
        return amounts.stream().anyMatch(other::meets);
    }
}
