package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import org.jspecify.annotations.Nullable;

/** How an entry of the draft differs from the live release. */
enum DraftMark {
    ADDED,
    CHANGED,
    REMOVED,
    SAME;

    static DraftMark of(FaqEntry draft, Faq.Live live) {
        @Nullable FaqEntry published = live.entries().get(draft.id());
        if (published == null) {
            return ADDED;
        }
        return published.equals(draft) ? SAME : CHANGED;
    }
}
