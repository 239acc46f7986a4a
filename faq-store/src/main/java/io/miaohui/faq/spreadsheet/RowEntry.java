package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a good row. What the sheet has no column for stays as it is in the draft. */
final class RowEntry {

    private final DateText dates;

    RowEntry(DateText dates) {
        this.dates = dates;
    }

    FaqEntry entry(Row row, String id, @Nullable FaqEntry existing) {
        FaqEntry before = existing != null ? existing : FaqEntry.of(id, "", "");
        Header header = row.header();
        return new FaqEntry(
                id,
                header.has(Column.CATEGORY) ? row.text(Column.CATEGORY) : before.category(),
                row.content(Column.QUESTION),
                items(row, Column.SIMILAR, before.similar()),
                items(row, Column.NEGATIVE, before.negative()),
                items(row, Column.KEYWORDS, before.keywords()),
                row.content(Column.ANSWER),
                header.has(Column.IMAGE) ? orNull(row.text(Column.IMAGE)) : before.image(),
                header.has(Column.LINK) ? orNull(row.text(Column.LINK)) : before.link(),
                header.has(Column.FROM) ? from(row) : before.from(),
                header.has(Column.UNTIL) ? until(row) : before.until(),
                header.has(Column.ENABLED)
                        ? RowChecks.flag(row.text(Column.ENABLED)).orElse(true)
                        : before.enabled(),
                extras(row, before.extra()));
    }

    private static List<String> items(Row row, Column column, List<String> before) {
        return row.header().has(column) ? row.items(column) : before;
    }

    private @Nullable Instant from(Row row) {
        return dates.beginning(row.date(Column.FROM)).orElse(null);
    }

    private @Nullable Instant until(Row row) {
        return dates.end(row.date(Column.UNTIL)).orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, String> extras(Row row, Map<String, String> before) {
        var extras = new LinkedHashMap<>(before);
        row.header().extras().values().forEach(extras::remove);
        extras.putAll(row.extras());
        return extras;
    }

    /** The entry as a spreadsheet can hold it: what differs from this has really been changed. */
    static FaqEntry asHeld(FaqEntry entry) {
        var extra = new LinkedHashMap<>(entry.extra());
        extra.values().removeIf(value -> CellText.trim(value).isEmpty());
        return new FaqEntry(
                entry.id(),
                CellText.trim(entry.category()),
                entry.question(),
                trimmed(entry.similar()),
                trimmed(entry.negative()),
                trimmed(entry.keywords()),
                entry.answer(),
                entry.image(),
                entry.link(),
                entry.from(),
                entry.until(),
                entry.enabled(),
                extra);
    }

    private static List<String> trimmed(List<String> items) {
        return items.stream()
                .map(CellText::trim)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
