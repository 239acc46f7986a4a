package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what may be slips in one question. */
final class Slips {

    /** Rarer readings of a character are left out. */
    private static final int MOST_READINGS = 2;

    private final Slots slots;
    private final BaseWords words;
    private final LookAlikes looks;
    private final Plausibility plausibility;

    Slips(Slots slots, BaseWords words, LookAlikes looks, Plausibility plausibility) {
        this.slots = slots;
        this.words = words;
        this.looks = looks;
        this.plausibility = plausibility;
    }

    /** For each run the most plausible correction, if there is one that is plausible enough. */
    List<Slip> find() {
        List<Slip> found = new ArrayList<>();
        for (int from = 0; from < slots.count(); from++) {
            bySound(from, from, BaseWords.SILENCE, found);
            byLooks(from, found);
            byInitials(from, found);
        }
        return found;
    }

    /** Goes on with a run that sounds so far like the key. */
    private void bySound(int from, int slot, long sound, List<Slip> found) {
        if (slot == slots.count() || slot == from + BaseWords.LONGEST || !slots.isSpoken(from, slot)) {
            return;
        }
        boolean doubtful = slot > from && slots.isDoubtful(from, slot + 1);
        int[] readings = slots.get(slot).readings();
        for (int i = 0; i < Math.min(MOST_READINGS, readings.length); i++) {
            long longer = words.extended(sound, readings[i]);
            if (doubtful) {
                collect(from, slot + 1, longer, found);
            }
            bySound(from, slot + 1, longer, found);
        }
    }

    private void collect(int from, int to, long sound, List<Slip> found) {
        for (int link = words.first(sound); link != BaseWords.NONE; link = words.next(link)) {
            Slip slip = plausibility.bySound(from, to, words.word(link));
            if (slip != null) {
                found.add(slip);
            }
        }
    }

    private void byLooks(int slot, List<Slip> found) {
        String alike = slots.get(slot).open() ? looks.of(slots.charAt(slot)) : "";
        for (int from = Math.max(0, slot - BaseWords.LONGEST + 1); from <= slot && !alike.isEmpty(); from++) {
            int end = Math.min(slots.count(), from + BaseWords.LONGEST);
            for (int to = Math.max(slot + 1, from + 2); to <= end; to++) {
                if (slots.isReplaceable(slot, from, to)) {
                    byLooks(from, to, slot, alike, found);
                }
            }
        }
    }

    private void byLooks(int from, int to, int slot, String alike, List<Slip> found) {
        StringBuilder word = new StringBuilder(slots.text(from, to));
        for (int i = 0; i < alike.length() && word.length() == to - from; i++) {
            word.setCharAt(slot - from, alike.charAt(i));
            if (words.count(word.toString()) > 0) {
                Slip slip = plausibility.byLooks(from, to, word.toString());
                if (slip != null) {
                    found.add(slip);
                }
            }
        }
    }

    /** The commonest character that a syllable of pinyin may be; for what is left beside words that were found. */
    Optional<Slip> byOneSyllable(int slot) {
        Slot one = slots.get(slot);
        List<Slip> found = new ArrayList<>();
        if (one.latin() && !slots.isForeign(slot) && slots.isSpoken(slot, slot)) {
            collect(slot, slot + 1, words.extended(BaseWords.SILENCE, one.readings()[0]), found);
        }
        return found.stream().max(Comparator.comparingDouble(Slip::gain));
    }

    /** Letters that stand for one word of the base and no other. */
    private void byInitials(int slot, List<Slip> found) {
        Slot letters = slots.get(slot);
        int length = letters.end() - letters.start();
        if (letters.latin() && letters.open() && letters.readings().length == 0 && length <= BaseWords.LONGEST) {
            int link = words.first(BaseWords.initials(slots.text(slot, slot + 1)));
            if (link != BaseWords.NONE && words.next(link) == BaseWords.NONE) {
                found.add(new Slip(slot, slot + 1, words.word(link), Plausibility.LATIN));
            }
        }
    }
}
