package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Reads slips of the pinyin keyboard, of dictation and of the eye as the words of the base that they sound or look
 * like: only where the base has never seen what stands there, and only where the correction is far likelier.
 */
final class Spelling {

    private final Vocabulary vocabulary;
    private final BaseWords words;
    private final Segmenter segmenter;
    private final LookAlikes looks = new LookAlikes();

    /** @param text the question itself if nothing was found to correct */
    record Correction(String text, List<Change> changes) {}

    record Change(String from, String to) {}

    Spelling(Vocabulary vocabulary, BaseWords words, Segmenter segmenter) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.segmenter = segmenter;
    }

    /** @param settled the places of the text that are understood as they are */
    Correction correct(String text, BitSet settled) {
        Slots slots = new SlotReader(text, settled, vocabulary, words).read();
        Slips slips = new Slips(slots, words, looks, new Plausibility(slots, words, vocabulary, segmenter));
        List<Slip> found = slips.find();
        return found.isEmpty() ? new Correction(text, List.of()) : corrected(slots, chosen(found, slots, slips));
    }

    /** The most plausible ones that do not overlap, in the text's order. */
    private static List<Slip> chosen(List<Slip> found, Slots slots, Slips slips) {
        BitSet taken = new BitSet();
        List<Slip> chosen = new ArrayList<>();
        found.stream().sorted(Comparator.comparingDouble(Slip::gain).reversed()).forEach(slip -> {
            if (taken.get(slip.from(), slip.to()).isEmpty()) {
                taken.set(slip.from(), slip.to());
                chosen.add(slip);
            }
        });
        if (chosen.stream().anyMatch(slip -> slots.hasLatin(slip.from(), slip.to()))) {
            for (int slot = taken.nextClearBit(0); slot < slots.count(); slot = taken.nextClearBit(slot + 1)) {
                slips.byOneSyllable(slot).ifPresent(chosen::add);
            }
        }
        chosen.sort(Comparator.comparingInt(Slip::from));
        return chosen;
    }

    private Correction corrected(Slots slots, List<Slip> slips) {
        StringBuilder text = new StringBuilder();
        List<Change> changes = new ArrayList<>();
        int done = 0;
        for (Slip slip : slips) {
            append(slots, done, slip.from(), text);
            text.append(slip.word());
            changes.add(new Change(slots.text(slip.from(), slip.to()), slip.word()));
            done = slip.to();
        }
        append(slots, done, slots.count(), text);
        return new Correction(text.toString(), changes);
    }

    private static void append(Slots slots, int from, int to, StringBuilder text) {
        if (from < to) {
            text.append(slots.text(from, to).strip());
        }
    }
}
