package io.miaohui.faq.spreadsheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The heading row of a sheet: where which column stands.
 *
 * @param row as the spreadsheet program numbers it
 * @param headings as they stand, by place
 * @param places of the columns that Miaohui knows, from left to right
 * @param extras names of the columns that it does not know, by place, each name once
 */
record Header(int row, List<String> headings, Map<Column, List<Integer>> places, Map<Integer, String> extras) {

    static Header read(int row, List<Cell> cells) {
        List<String> headings =
                cells.stream().map(cell -> CellText.trim(cell.text())).toList();
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        var ranks = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < headings.size(); place++) {
            ColumnNames.Known known = ColumnNames.find(headings.get(place));
            if (known != null) {
                claim(known, place, places, ranks);
            }
        }
        return new Header(row, headings, places, extras(headings, places));
    }

    /** Of two headings for one column, the surer one gets it, else the left one; the other is an extra column. */
    private static void claim(
            ColumnNames.Known known, int place, Map<Column, List<Integer>> places, Map<Column, Integer> ranks) {
        Column column = known.column();
        if (column.isMany() || column == Column.PROBLEM) {
            places.computeIfAbsent(column, none -> new ArrayList<>()).add(place);
        } else if (known.rank() < ranks.getOrDefault(column, Integer.MAX_VALUE)) {
            places.put(column, List.of(place));
            ranks.put(column, known.rank());
        }
    }

    private static Map<Integer, String> extras(List<String> headings, Map<Column, List<Integer>> places) {
        Set<Integer> taken = new HashSet<>();
        places.values().forEach(taken::addAll);
        Set<String> names = new HashSet<>(headings);
        Set<String> used = new HashSet<>();
        var extras = new LinkedHashMap<Integer, String>();
        for (int place = 0; place < headings.size(); place++) {
            String heading = headings.get(place);
            if (!heading.isEmpty() && !taken.contains(place)) {
                String name = used.add(heading) ? heading : another(heading, names);
                names.add(name);
                extras.put(place, name);
            }
        }
        return extras;
    }

    private static String another(String heading, Set<String> names) {
        int number = 2;
        while (names.contains(heading + " (" + number + ")")) {
            number++;
        }
        return heading + " (" + number + ")";
    }

    /** Without a question and an answer nothing can be read. */
    boolean isComplete() {
        return missing().isEmpty();
    }

    Set<Column> missing() {
        Set<Column> missing = EnumSet.of(Column.QUESTION, Column.ANSWER);
        missing.removeAll(places.keySet());
        return missing;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    List<Integer> places(Column column) {
        return places.getOrDefault(column, List.of());
    }

    boolean isNamed(int place) {
        return place < headings.size() && !headings.get(place).isEmpty();
    }

    /** How the sheet calls what stands there. */
    String nameOf(int place) {
        return isNamed(place) ? headings.get(place) : letter(place);
    }

    /** How the sheet calls the column; {@code null} if it has none. */
    @Nullable
    String nameOf(Column column) {
        return has(column) ? nameOf(places(column).get(0)) : null;
    }

    static String letter(int place) {
        return CellReference.convertNumToColString(place);
    }
}
