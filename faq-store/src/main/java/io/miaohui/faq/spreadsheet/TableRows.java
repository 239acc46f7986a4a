package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import io.miaohui.faq.spreadsheet.TableFiles.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds the headings of each sheet and hands on the rows below them; notes what is left out. */
final class TableRows implements RowSink {

    private final int maxRows;
    private final Predicate<List<String>> isHeading;
    private final Consumer<Row> rows;
    private final List<String> ignored = new ArrayList<>();
    private int count;
    private boolean anyContent;
    private boolean anyHeadings;

    private String sheet = "";
    private List<String> headings = List.of();
    private final List<Integer> above = new ArrayList<>();

    TableRows(int maxRows, Predicate<List<String>> isHeading, Consumer<Row> rows) {
        this.maxRows = maxRows;
        this.isHeading = isHeading;
        this.rows = rows;
    }

    /** To be called after the last sheet. */
    List<String> ignored(String expected) {
        if (!anyContent) {
            throw new UnusableSpreadsheetException(Kind.EMPTY, Messages.emptyFile());
        }
        if (!anyHeadings) {
            throw new UnusableSpreadsheetException(Kind.NO_HEADER, expected);
        }
        return ignored;
    }

    @Override
    public boolean isHeading(List<Cell> cells) {
        return isHeading.test(texts(cells));
    }

    @Override
    public void startSheet(String name) {
        sheet = name;
        headings = List.of();
        above.clear();
    }

    @Override
    public boolean row(int number, List<Cell> cells) {
        anyContent = true;
        List<String> texts = texts(cells);
        if (headings.isEmpty()) {
            return seekHeadings(number, texts);
        }
        if (texts.equals(headings)) {
            ignored.add(Messages.repeatedHeader(sheet, number));
        } else {
            take(number, cells, texts);
        }
        return true;
    }

    private boolean seekHeadings(int number, List<String> texts) {
        if (isHeading.test(texts)) {
            headings = texts;
            anyHeadings = true;
            return true;
        }
        above.add(number);
        return above.size() < SheetRows.ROWS_ABOVE_HEADER;
    }

    private void take(int number, List<Cell> cells, List<String> texts) {
        if (++count > maxRows) {
            throw new UnusableSpreadsheetException(Kind.TOO_LARGE, Messages.tooManyRows(maxRows));
        }
        List<String> values = new ArrayList<>();
        Set<Integer> broken = new HashSet<>();
        for (int place = 0; place < headings.size(); place++) {
            values.add(place < texts.size() ? texts.get(place) : "");
            if (place < cells.size() && cells.get(place).kind() == Cell.Kind.ERROR) {
                broken.add(place);
            }
        }
        rows.accept(new Row(sheet, number, headings, List.copyOf(values), Set.copyOf(broken)));
    }

    @Override
    public void endSheet(int lastRow) {
        if (headings.isEmpty()) {
            ignored.add(above.isEmpty() ? Messages.emptySheet(sheet) : Messages.noHeader(sheet));
        } else if (!above.isEmpty()) {
            ignored.add(Messages.aboveHeader(sheet, above));
        }
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.exact() ? cell.text() : CellText.trim(cell.text()))
                .toList();
    }
}
