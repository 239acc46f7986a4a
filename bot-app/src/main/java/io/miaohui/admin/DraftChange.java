package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of what publishing would change. */
record DraftChange(DraftMark mark, String id, String question) {

    /** All changes: those of the draft in its order, then what it no longer has. */
    static List<DraftChange> between(Faq.Live live, List<FaqEntry> draft) {
        Map<String, FaqEntry> byId = draft.stream().collect(Collectors.toMap(FaqEntry::id, Function.identity()));
        Stream<DraftChange> kept = draft.stream()
                .map(entry -> of(DraftMark.of(entry, live), entry))
                .filter(change -> change.mark() != DraftMark.SAME);
        Stream<DraftChange> removed = live.entries().values().stream()
                .filter(entry -> !byId.containsKey(entry.id()))
                .map(entry -> of(DraftMark.REMOVED, entry));
        return Stream.concat(kept, removed).toList();
    }

    static long count(List<DraftChange> changes, DraftMark mark) {
        return changes.stream().filter(change -> change.mark() == mark).count();
    }

    private static DraftChange of(DraftMark mark, FaqEntry entry) {
        return new DraftChange(mark, entry.id(), entry.question());
    }
}
