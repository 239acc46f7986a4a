package io.miaohui.faq.store;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft.Changes;
import io.miaohui.faq.FaqEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the draft with the live release, and remembers the result until one of them changes. */
@Component
class DraftChanges {

    private record Compared(long draft, long release, Changes changes) {}

    private final DraftReader draft;
    private final Faq faq;
    private final RevisionMapper revisions;
    private volatile @Nullable Compared last;

    DraftChanges(DraftReader draft, Faq faq, RevisionMapper revisions) {
        this.draft = draft;
        this.faq = faq;
        this.revisions = revisions;
    }

    Changes againstLive() {
        // Read before the draft: a change in between is found at the next call, not lost.
        long revision = revisions.current(RevisionMapper.DRAFT);
        Faq.Live live = faq.live();
        Compared known = last;
        if (known != null && known.draft == revision && known.release == live.number()) {
            return known.changes;
        }
        Changes changes = compare(draft.all(), live.entries());
        last = new Compared(revision, live.number(), changes);
        return changes;
    }

    private static Changes compare(List<FaqEntry> draft, Map<String, FaqEntry> live) {
        int added = 0;
        int changed = 0;
        for (FaqEntry entry : draft) {
            FaqEntry published = live.get(entry.id());
            if (published == null) {
                added++;
            } else if (!published.equals(entry)) {
                changed++;
            }
        }
        int kept = draft.size() - added;
        return new Changes(added, changed, live.size() - kept);
    }
}
