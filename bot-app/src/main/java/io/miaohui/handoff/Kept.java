package io.miaohui.handoff;

import io.miaohui.faq.FaqEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer that an agent wanted kept.
 *
 * @param entry the entry that was chosen; {@code null} if none was
 * @param near entries that come near it, numbered from 1 as agents may name them
 */
public record Kept(Outcome outcome, @Nullable FaqEntry entry, List<FaqEntry> near) {

    /** Only the first two leave something to approve. */
    public enum Outcome {
        PROPOSED,
        MERGED,
        /** The entry has that very question. */
        KNOWN,
        IGNORED,
        /** An editor didn't want this question before. */
        DISMISSED,
        /** An editor has accepted this question before. */
        ACCEPTED,
        /** No such entry. Nothing was changed. */
        NO_ENTRY,
        /** There is no question or no answer in it. Nothing was changed. */
        NOTHING
    }

    public Kept {
        near = List.copyOf(near);
    }

    public static Kept of(Outcome outcome) {
        return new Kept(outcome, null, List.of());
    }
}
