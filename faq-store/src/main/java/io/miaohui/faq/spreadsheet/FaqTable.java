package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries as headings and rows, such that reading them gives the same entries. */
final class FaqTable {

    /** A cell of a workbook holds 32,767. */
    private static final int LONGEST_CELL = 32_000;

    private static final List<Column> COLUMNS = Arrays.stream(Column.values())
            .filter(column -> column != Column.PROBLEM)
            .toList();

    private final DateText dates;
    private final List<FaqEntry> entries;
    private final Map<Column, Integer> widths = new EnumMap<>(Column.class);
    private final Set<String> extras = new LinkedHashSet<>();

    FaqTable(List<FaqEntry> entries, DateText dates) {
        this.entries = entries;
        this.dates = dates;
        for (Column column : COLUMNS) {
            int width = column.isMany()
                    ? entries.stream()
                            .mapToInt(entry -> cells(entry, column).size())
                            .max()
                            .orElse(1)
                    : 1;
            widths.put(column, width);
        }
        entries.forEach(entry -> extras.addAll(entry.extra().keySet()));
    }

    List<String> headings() {
        return Stream.concat(COLUMNS.stream().flatMap(this::headings), extras.stream())
                .toList();
    }

    private Stream<String> headings(Column column) {
        return IntStream.rangeClosed(1, width(column))
                .mapToObj(number -> number == 1 ? column.heading() : column.heading() + " " + number);
    }

    Stream<List<String>> rows() {
        return entries.stream().map(this::row);
    }

    private List<String> row(FaqEntry entry) {
        var row = new ArrayList<String>();
        for (Column column : COLUMNS) {
            List<String> cells = cells(entry, column);
            row.addAll(cells);
            for (int place = cells.size(); place < width(column); place++) {
                row.add("");
            }
        }
        extras.forEach(name -> row.add(entry.extra().getOrDefault(name, "")));
        return row;
    }

    private int width(Column column) {
        return widths.getOrDefault(column, 1);
    }

    private List<String> cells(FaqEntry entry, Column column) {
        return switch (column) {
            case SIMILAR -> spread(entry.similar(), column.items());
            case NEGATIVE -> spread(entry.negative(), column.items());
            case KEYWORDS -> spread(entry.keywords(), column.items());
            default -> List.of(cell(entry, column));
        };
    }

    private String cell(FaqEntry entry, Column column) {
        return switch (column) {
            case ID -> entry.id();
            case CATEGORY -> entry.category();
            case QUESTION -> entry.question();
            case ANSWER -> entry.answer();
            case IMAGE -> orEmpty(entry.image());
            case LINK -> orEmpty(entry.link());
            case FROM -> orEmpty(entry.from(), dates::writeBeginning);
            case UNTIL -> orEmpty(entry.until(), dates::writeEnd);
            case ENABLED -> entry.enabled() ? "是" : "否";
            default -> throw new IllegalArgumentException(column + " has many cells or none");
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orEmpty(@Nullable Instant moment, Function<Instant, String> written) {
        return moment == null ? "" : written.apply(moment);
    }

    /** Into as many cells as their length needs, mostly one. */
    private static List<String> spread(List<String> items, ItemList list) {
        var cells = new ArrayList<String>();
        var cell = new ArrayList<String>();
        int length = 0;
        for (String item : items) {
            int itemLength = list.join(List.of(item)).length() + 1;
            if (length + itemLength > LONGEST_CELL && !cell.isEmpty()) {
                cells.add(list.join(cell));
                cell.clear();
                length = 0;
            }
            cell.add(item);
            length += itemLength;
        }
        cells.add(list.join(cell));
        return cells;
    }
}
