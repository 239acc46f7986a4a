package io.miaohui.handoff;

import java.text.Normalizer;

/**
 * How an agent wants their answer kept.
 *
 * @param into for {@link How#MERGE} the entry, by its number in what was last listed or by its id; else empty
 */
public record KeepWish(How how, String into) {

    /** What may become of it. */
    public enum How {
        /** A new entry; what the FAQ has of the kind is listed. */
        KEEP,
        /** A new entry, whatever the FAQ has. */
        NEW,
        /** A question of an entry that is there. */
        MERGE,
        /** Nothing; what was wished before is taken back. */
        IGNORE
    }

    static KeepWish of(How how) {
        return new KeepWish(how, "");
    }

    static KeepWish into(String which) {
        return new KeepWish(
                How.MERGE, Normalizer.normalize(which, Normalizer.Form.NFKC).strip());
    }
}
