package io.miaohui.faq.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a row.
 *
 * @param text as the sheet shows it, untrimmed
 * @param date the date of a real date cell, as {@code 2026-01-31} or {@code 2026-01-31T18:00}, whatever its format shows
 * @param exact whether spaces at the ends belong to the text, because whoever wrote it marked it as literal text
 */
record Cell(String text, @Nullable String date, Kind kind, boolean exact) {

    enum Kind {
        VALUE,
        FORMULA,
        ERROR
    }

    static final Cell EMPTY = new Cell("", null, Kind.VALUE, false);

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, null, Kind.VALUE, false);
    }

    static Cell exact(String text) {
        return new Cell(text, null, Kind.VALUE, true);
    }

    Cell as(Kind other) {
        return new Cell(text, date, other, exact);
    }

    /** A formula counts even where it has no value, so that it can be reported. */
    boolean hasContent() {
        return kind != Kind.VALUE || !CellText.trim(text).isEmpty();
    }
}
