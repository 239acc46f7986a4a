package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqLimits;
import io.miaohui.faq.KeywordSyntax;
import io.miaohui.faq.MediaKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a row must keep to; the lengths are those that the draft keeps to. */
final class RowChecks {

    private static final Map<Column, Integer> LONGEST = new EnumMap<>(Map.of(
            Column.ID, FaqLimits.ID,
            Column.CATEGORY, FaqLimits.CATEGORY,
            Column.QUESTION, FaqLimits.QUESTION,
            Column.ANSWER, FaqLimits.ANSWER,
            Column.IMAGE, FaqLimits.URL,
            Column.LINK, FaqLimits.URL));
    private static final int LONGEST_ITEM = FaqLimits.QUESTION;
    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_EXTRA = 20_000;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s/?#\"<>\\\\]+[^\\s\"<>\\\\]*|/(?!/)[^\\s\"<>\\\\]*");
    private static final Pattern HTML =
            Pattern.compile("(?i)</?(?:div|p|span|br|strong|b|ul|ol|li|a|img|table|font)\\b[^>]*>");
    private static final Map<String, Boolean> FLAGS = Map.ofEntries(
            Map.entry("", true),
            Map.entry("是", true),
            Map.entry("启用", true),
            Map.entry("true", true),
            Map.entry("1", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("否", false),
            Map.entry("停用", false),
            Map.entry("禁用", false),
            Map.entry("false", false),
            Map.entry("0", false),
            Map.entry("no", false),
            Map.entry("n", false));

    private final DateText dates;

    RowChecks(DateText dates) {
        this.dates = dates;
    }

    static Optional<Boolean> flag(String text) {
        return Optional.ofNullable(FLAGS.get(text.toLowerCase(Locale.ROOT)));
    }

    void check(Row row) {
        cells(row);
        if (!row.isGood()) {
            return;
        }
        required(row, Column.QUESTION);
        required(row, Column.ANSWER);
        lengths(row);
        address(row, Column.IMAGE);
        media(row);
        address(row, Column.LINK);
        period(row);
        keywords(row);
        if (flag(row.text(Column.ENABLED)).isEmpty()) {
            row.fatal(Column.ENABLED, Messages.notAFlag(row.text(Column.ENABLED)));
        }
        if (HTML.matcher(row.text(Column.ANSWER)).find()) {
            row.warn(Column.ANSWER, Messages.html());
        }
    }

    private static void cells(Row row) {
        for (int place = 0; place < row.width(); place++) {
            Cell cell = row.cell(place);
            if (cell.kind() == Cell.Kind.VALUE || !row.header().isNamed(place)) {
                continue;
            }
            if (cell.kind() == Cell.Kind.ERROR) {
                row.fatal(place, Messages.errorValue(cell.text()));
            } else {
                row.warn(place, Messages.formula());
            }
        }
    }

    private static void required(Row row, Column column) {
        if (row.text(column).isEmpty()) {
            row.fatal(column, Messages.missing(column));
        }
    }

    private static void lengths(Row row) {
        LONGEST.forEach((column, limit) -> {
            int length = row.content(column).length();
            if (length > limit) {
                row.fatal(column, Messages.tooLong(column, length, limit));
            }
        });
        items(row, Column.SIMILAR);
        items(row, Column.NEGATIVE);
        items(row, Column.KEYWORDS);
        row.header().extras().keySet().stream()
                .filter(place -> row.cell(place).text().length() > LONGEST_EXTRA)
                .forEach(place -> row.fatal(place, Messages.tooLongExtra(LONGEST_EXTRA)));
    }

    private static void items(Row row, Column column) {
        var items = row.items(column);
        if (items.size() > MOST_ITEMS) {
            row.fatal(column, Messages.tooMany(column, items.size(), MOST_ITEMS));
        }
        items.stream()
                .filter(item -> item.length() > LONGEST_ITEM)
                .findFirst()
                .ifPresent(item -> row.fatal(column, Messages.itemTooLong(column, item, LONGEST_ITEM)));
    }

    private static void media(Row row) {
        String address = row.text(Column.IMAGE);
        if (!address.isEmpty() && MediaKind.of(address).isEmpty()) {
            row.warn(Column.IMAGE, Messages.onlyALink(MediaKind.ending(address)));
        }
    }

    private static void keywords(Row row) {
        for (String rule : row.items(Column.KEYWORDS)) {
            KeywordSyntax.faultIn(rule).ifPresent(fault -> row.fatal(Column.KEYWORDS, Messages.wrongRule(rule, fault)));
        }
    }

    private static void address(Row row, Column column) {
        String text = row.text(column);
        if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
            row.fatal(column, Messages.notAnAddress(column, text));
        }
    }

    private void period(Row row) {
        Optional<Instant> from = moment(row, Column.FROM, dates::beginning);
        Optional<Instant> until = moment(row, Column.UNTIL, dates::end);
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            row.fatal(Column.UNTIL, Messages.endsBeforeItBegins());
        }
    }

    private static Optional<Instant> moment(Row row, Column column, Function<String, Optional<Instant>> read) {
        String text = row.date(column);
        Optional<Instant> moment = read.apply(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            row.fatal(column, Messages.notADate(column, text));
        }
        return moment;
    }
}
