package io.miaohui.dialogue;

import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.HandoffReason;
import java.util.Locale;
import java.util.Set;

/** Entries that find the topic but leave the answer to a person: their spreadsheet has 是 in the column 转人工 person. */
final class AlwaysPerson {

    private static final Set<String> HEADINGS = Set.of("转人工person", "转人工", "person");
    private static final Set<String> YES = Set.of("是", "yes", "y", "true", "1");

    private AlwaysPerson() {}

    static boolean answers(FaqEntry entry) {
        return entry.extra().entrySet().stream()
                .anyMatch(cell -> HEADINGS.contains(plain(cell.getKey())) && YES.contains(plain(cell.getValue())));
    }

    static Decision call() {
        return new Decision.Escalate(HandoffReason.MARKED, "faq: the entry is marked for a person");
    }

    private static String plain(String text) {
        return Plain.of(text).toLowerCase(Locale.ROOT);
    }
}
