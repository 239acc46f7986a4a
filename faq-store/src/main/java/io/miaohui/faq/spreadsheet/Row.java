package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row below the headings, and what is wrong with it. */
final class Row {

    private final String sheet;
    private final int number;
    private final Header header;
    private final List<Cell> cells;
    private final Map<Column, List<String>> items = new EnumMap<>(Column.class);
    private final List<Problem> problems = new ArrayList<>(0);

    Row(String sheet, int number, Header header, List<Cell> cells) {
        this.sheet = sheet;
        this.number = number;
        this.header = header;
        this.cells = cells;
    }

    Header header() {
        return header;
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    /** What stands under the heading, trimmed; empty if there is no such column. */
    String text(Column column) {
        List<Integer> places = header.places(column);
        return places.isEmpty() ? "" : CellText.trim(cell(places.get(0)).text());
    }

    /** The same, with spaces at the ends where they were meant. */
    String content(Column column) {
        List<Integer> places = header.places(column);
        return places.isEmpty() ? "" : content(cell(places.get(0)));
    }

    /** A date cell's date, or what is written there. */
    String date(Column column) {
        List<Integer> places = header.places(column);
        String date = places.isEmpty() ? null : cell(places.get(0)).date();
        return date != null ? date : text(column);
    }

    List<String> items(Column column) {
        return items.computeIfAbsent(column, this::split);
    }

    private List<String> split(Column column) {
        return header.places(column).stream()
                .flatMap(place -> column.items().split(cell(place).text()).stream())
                .toList();
    }

    /** By heading, without the empty ones. */
    Map<String, String> extras() {
        var extras = new LinkedHashMap<String, String>();
        header.extras().forEach((place, name) -> {
            String content = content(cell(place));
            if (!content.isEmpty()) {
                extras.put(name, content);
            }
        });
        return extras;
    }

    Cell cell(int place) {
        return place < cells.size() ? cells.get(place) : Cell.EMPTY;
    }

    int width() {
        return cells.size();
    }

    private static String content(Cell cell) {
        String trimmed = CellText.trim(cell.text());
        return cell.exact() && !trimmed.isEmpty() ? cell.text() : trimmed;
    }

    void fatal(Column column, Messages.Note note) {
        add(header.nameOf(column), note, true);
    }

    void fatal(int place, Messages.Note note) {
        add(header.nameOf(place), note, true);
    }

    void warn(Column column, Messages.Note note) {
        add(header.nameOf(column), note, false);
    }

    void warn(int place, Messages.Note note) {
        add(header.nameOf(place), note, false);
    }

    private void add(@Nullable String column, Messages.Note note, boolean fatal) {
        problems.add(new Problem(sheet, number, column, note.what(), note.todo(), fatal));
    }

    boolean isGood() {
        return problems.stream().noneMatch(Problem::fatal);
    }

    List<Problem> problems() {
        return problems;
    }

    /** As it stood, without what an earlier report said about it. */
    BadRow asBadRow() {
        int[] places = IntStream.range(0, header.headings().size())
                .filter(header::isNamed)
                .filter(place -> !header.places(Column.PROBLEM).contains(place))
                .toArray();
        return new BadRow(
                sheet,
                number,
                IntStream.of(places).mapToObj(header::nameOf).toList(),
                IntStream.of(places).mapToObj(this::cell).map(Row::written).toList(),
                problems.stream()
                        .filter(Problem::fatal)
                        .map(problem -> problem.what() + "；" + problem.todo())
                        .collect(Collectors.joining("\n")));
    }

    private static String written(Cell cell) {
        String date = cell.date();
        return date != null ? date.replace('T', ' ') : cell.text();
    }
}
