package io.miaohui.faq.matching;

import java.util.BitSet;
import java.util.List;

/** A question as characters and the syllables of its Latin words, with what the base knows of them. */
final class Slots {

    private static final String NUMERALS = "零一二三四五六七八九十百千万亿两几半";

    /** Who slips here turns the meaning round, so these are neither replaced nor put in. */
    private static final String TURNING = "不没未无非别莫勿能可否哪";

    private final String text;
    private final List<Slot> slots;

    /** The slots that the base has side by side with the next one. */
    private final BitSet joined;

    /** The Latin words that stand beside some that are no pinyin, by their units. */
    private final BitSet foreign;

    Slots(String text, List<Slot> slots, BitSet joined, BitSet foreign) {
        this.text = text;
        this.slots = slots;
        this.joined = joined;
        this.foreign = foreign;
    }

    static boolean isTurning(char c) {
        return TURNING.indexOf(c) >= 0 || NUMERALS.indexOf(c) >= 0;
    }

    String text() {
        return text;
    }

    String text(int from, int to) {
        return text.substring(start(from), end(to));
    }

    int count() {
        return slots.size();
    }

    Slot get(int slot) {
        return slots.get(slot);
    }

    /** Where the run's text begins. */
    int start(int from) {
        return slots.get(from).start();
    }

    /** Where the text of a run up to this slot, exclusive, ends. */
    int end(int to) {
        return slots.get(to - 1).end();
    }

    char charAt(int slot) {
        return text.charAt(start(slot));
    }

    boolean isForeign(int slot) {
        return foreign.get(slots.get(slot).unit());
    }

    boolean hasLatin(int from, int to) {
        return slots.subList(from, to).stream().anyMatch(Slot::latin);
    }

    /** Whether one of the run's slots may be a slip. */
    boolean isDoubtful(int from, int to) {
        for (int slot = from; slot < to; slot++) {
            if (isReplaceable(slot, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the slot may be a slip: the base has it beside none of its neighbours within the run. */
    boolean isReplaceable(int slot, int from, int to) {
        return slots.get(slot).open() && !(slot > from && joined.get(slot - 1)) && !(slot + 1 < to && joined.get(slot));
    }

    /**
     * Whether a run that begins there may take in the slot: it can be pronounced, does not count, and is not in another
     * word of a foreign language.
     */
    boolean isSpoken(int from, int slot) {
        Slot one = slots.get(slot);
        if (one.readings().length == 0 || NUMERALS.indexOf(charAt(slot)) >= 0) {
            return false;
        }
        Slot before = slots.get(Math.max(from, slot - 1));
        return !isForeign(slot) || !before.latin() || before.unit() == one.unit();
    }
}
