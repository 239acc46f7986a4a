package io.miaohui.faq.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what may be slips in one question. */
final class Slips {

    private static final int MOST_SOUNDS = 8;

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
            for (int to = from + 2; to <= Math.min(slots.count(), from + BaseWords.LONGEST); to++) {
                if (slots.isDoubtful(from, to)) {
                    add(slots.isSpoken(from, to) ? bySound(from, to) : null, found);
                    add(byLooks(from, to), found);
                }
            }
            add(byInitials(from), found);
        }
        return found;
    }

    private static void add(@Nullable Slip slip, List<Slip> found) {
        if (slip != null) {
            found.add(slip);
        }
    }

    private @Nullable Slip bySound(int from, int to) {
        long[] sounds = {BaseWords.SILENCE};
        for (int slot = from; slot < to; slot++) {
            sounds = words.extended(sounds, slots.get(slot).readings(), MOST_SOUNDS);
        }
        Slip best = null;
        for (long sound : sounds) {
            for (int link = words.first(sound); link != BaseWords.NONE; link = words.next(link)) {
                best = better(best, plausibility.bySound(from, to, words.word(link)));
            }
        }
        return best;
    }

    private @Nullable Slip byLooks(int from, int to) {
        Slip best = null;
        for (int slot = from; slot < to; slot++) {
            String alike = slots.isReplaceable(slot, from, to) ? looks.of(slots.charAt(slot)) : "";
            for (int i = 0; i < alike.length(); i++) {
                String word = slots.text(from, slot + 1);
                word = word.substring(0, word.length() - 1)
                        + alike.charAt(i)
                        + slots.text().substring(slots.end(slot + 1), slots.end(to));
                if (words.count(word) > 0) {
                    best = better(best, plausibility.byLooks(from, to, word));
                }
            }
        }
        return best;
    }

    /** The commonest character that a syllable of pinyin may be; for what is left beside words that were found. */
    Optional<Slip> byOneSyllable(int slot) {
        Slot one = slots.get(slot);
        if (!one.latin() || one.readings().length == 0 || slots.isForeign(slot)) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySound(slot, slot + 1));
    }

    /** Letters that stand for one word of the base and no other. */
    private @Nullable Slip byInitials(int slot) {
        Slot letters = slots.get(slot);
        int length = letters.end() - letters.start();
        if (!letters.latin() || !letters.open() || letters.readings().length > 0 || length > BaseWords.LONGEST) {
            return null;
        }
        int link = words.first(BaseWords.initials(slots.text(slot, slot + 1)));
        return link == BaseWords.NONE || words.next(link) != BaseWords.NONE
                ? null
                : new Slip(slot, slot + 1, words.word(link), Plausibility.LATIN);
    }

    private static @Nullable Slip better(@Nullable Slip one, @Nullable Slip two) {
        return one == null || (two != null && two.gain() > one.gain()) ? two : one;
    }
}
