package io.miaohui.admin;

import io.miaohui.faq.FaqEntry;
import java.time.Instant;

/** Whether an entry may answer at a moment, and if not, why. */
enum EntryState {
    LIVE,
    DISABLED,
    NOT_YET,
    EXPIRED;

    static EntryState of(FaqEntry entry, Instant moment) {
        if (!entry.enabled()) {
            return DISABLED;
        }
        if (entry.until() != null && !moment.isBefore(entry.until())) {
            return EXPIRED;
        }
        return entry.isLiveAt(moment) ? LIVE : NOT_YET;
    }
}
