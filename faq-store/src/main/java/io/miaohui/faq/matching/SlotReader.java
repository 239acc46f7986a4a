package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts one question into slots. */
final class SlotReader {

    private static final int[] SILENT = {};
    private static final int LONGEST_LATIN = 24;

    private final String text;
    private final BitSet settled;
    private final Vocabulary vocabulary;
    private final BaseWords words;

    private final List<Slot> slots = new ArrayList<>();
    private final BitSet foreign = new BitSet();
    private int unit;

    /** @param settled the places of the text that are understood as they are */
    SlotReader(String text, BitSet settled, Vocabulary vocabulary, BaseWords words) {
        this.text = text;
        this.settled = settled;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    Slots read() {
        long[] keys = TermExtractor.units(text);
        for (int start = 0; start < text.length(); ) {
            int end = Units.end(text, start);
            if (text.charAt(start) != ' ') {
                boolean known = settled.get(start) || isKnown(keys, unit, 1);
                if (isLatin(text.charAt(start))) {
                    latin(start, end, known);
                } else {
                    boolean single = end - start == 1;
                    int[] readings = single ? words.syllables().of(text.charAt(start)) : SILENT;
                    boolean open = single && !settled.get(start) && !Slots.isTurning(text.charAt(start));
                    slots.add(new Slot(start, end, readings, unit, false, open));
                }
                unit++;
            }
            start = end;
        }
        spreadForeign();
        return new Slots(text, slots, joined(keys), foreign);
    }

    private void latin(int start, int end, boolean known) {
        int[] split = known || end - start > LONGEST_LATIN ? SILENT : split(text.substring(start, end));
        if (split.length == 0) {
            slots.add(new Slot(start, end, SILENT, unit, true, !known));
            foreign.set(unit);
        }
        int at = start;
        for (int syllable : split) {
            int next = at + words.syllables().name(syllable).length();
            slots.add(new Slot(at, next, new int[] {syllable}, unit, true, true));
            at = next;
        }
    }

    /** The shortest way to read it as syllables among which the base has a word. */
    private int[] split(String latin) {
        List<int[]> splits = words.syllables().splits(latin);
        return splits.stream().filter(this::hasWord).findFirst().orElse(splits.isEmpty() ? SILENT : splits.get(0));
    }

    private boolean hasWord(int[] split) {
        for (int from = 0; from < split.length; from++) {
            long sound = BaseWords.SILENCE;
            for (int to = from; to < Math.min(split.length, from + BaseWords.LONGEST); to++) {
                sound = words.extended(sound, split[to]);
                if (to > from && words.first(sound) != BaseWords.NONE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** One foreign word makes those beside it doubtful: in "can you tell" not even "can" is pinyin. */
    private void spreadForeign() {
        for (int i = 1; i < slots.size(); i++) {
            spread(i - 1, i);
        }
        for (int i = slots.size() - 1; i > 0; i--) {
            spread(i, i - 1);
        }
    }

    private void spread(int from, int to) {
        if (slots.get(from).latin()
                && slots.get(to).latin()
                && foreign.get(slots.get(from).unit())) {
            foreign.set(slots.get(to).unit());
        }
    }

    private BitSet joined(long[] keys) {
        BitSet joined = new BitSet();
        for (int i = 0; i + 1 < slots.size(); i++) {
            Slot one = slots.get(i);
            Slot two = slots.get(i + 1);
            joined.set(
                    i,
                    !one.latin()
                            && !two.latin()
                            && (isKnown(keys, one.unit(), 2)
                                    || words.count(text.substring(one.start(), two.end())) > 0));
        }
        return joined;
    }

    private boolean isKnown(long[] keys, int unit, int units) {
        return vocabulary.number(TermExtractor.key(keys, unit, units)) != LongIntMap.ABSENT;
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetter(c);
    }
}
