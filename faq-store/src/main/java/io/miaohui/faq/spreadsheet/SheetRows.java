package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the headings of each sheet and hands on the rows below them; notes what is left out. */
final class SheetRows implements RowSink {

    /** How many rows of instructions may stand above the headings. */
    static final int ROWS_ABOVE_HEADER = 20;

    private final int maxRows;
    private final Consumer<Row> rows;
    private final List<String> ignored = new ArrayList<>();
    private int count;
    private boolean anyContent;
    private boolean anyHeader;
    private String hint = "";

    private String sheet = "";
    private @Nullable Header header;
    private @Nullable Header incomplete;
    private final List<Integer> above = new ArrayList<>();
    private final TreeSet<Integer> unnamed = new TreeSet<>();
    private int below;

    SheetRows(int maxRows, Consumer<Row> rows) {
        this.maxRows = maxRows;
        this.rows = rows;
    }

    /** Rows with content below the headings, of all sheets. */
    int count() {
        return count;
    }

    List<String> ignored() {
        return ignored;
    }

    @Override
    public void startSheet(String name) {
        sheet = name;
        header = null;
        incomplete = null;
        above.clear();
        unnamed.clear();
        below = 0;
    }

    @Override
    public boolean row(int number, List<Cell> cells) {
        anyContent = true;
        if (header == null) {
            return seekHeader(number, cells);
        }
        below++;
        if (isHeaderAgain(header, cells)) {
            ignored.add(Messages.repeatedHeader(sheet, number));
        } else {
            take(new Row(sheet, number, header, cells));
        }
        return true;
    }

    @Override
    public boolean isHeading(List<Cell> cells) {
        return Header.read(1, cells).isComplete();
    }

    private boolean seekHeader(int number, List<Cell> cells) {
        Header found = Header.read(number, cells);
        if (found.isComplete()) {
            header = found;
            anyHeader = true;
            return true;
        }
        if (looksLikeHeader(found)
                && (incomplete == null
                        || found.places().size() > incomplete.places().size())) {
            incomplete = found;
        }
        above.add(number);
        return above.size() < ROWS_ABOVE_HEADER;
    }

    private static boolean looksLikeHeader(Header header) {
        return header.places().size() > 1 || header.missing().size() == 1;
    }

    private static boolean isHeaderAgain(Header header, List<Cell> cells) {
        return header.headings()
                .equals(cells.stream().map(cell -> CellText.trim(cell.text())).toList());
    }

    private void take(Row row) {
        count++;
        if (count > maxRows) {
            throw new UnusableSpreadsheetException(Kind.TOO_LARGE, Messages.tooManyRows(maxRows));
        }
        for (int place = 0; place < row.width(); place++) {
            if (!row.header().isNamed(place) && row.cell(place).hasContent()) {
                unnamed.add(place);
            }
        }
        rows.accept(row);
    }

    @Override
    public void endSheet(int lastRow) {
        if (header == null) {
            noteUnread();
            return;
        }
        if (!above.isEmpty()) {
            ignored.add(Messages.aboveHeader(sheet, above));
        }
        int blank = lastRow - header.row() - below;
        if (blank > 0) {
            ignored.add(Messages.blankRows(sheet, blank));
        }
        if (!unnamed.isEmpty()) {
            ignored.add(Messages.unnamedColumns(
                    sheet, unnamed.stream().map(Header::letter).toList()));
        }
        if (!header.extras().isEmpty()) {
            ignored.add(Messages.keptColumns(sheet, header.extras().values()));
        }
    }

    private void noteUnread() {
        if (above.isEmpty()) {
            ignored.add(Messages.emptySheet(sheet));
        } else if (incomplete != null) {
            ignored.add(Messages.incompleteHeader(sheet, incomplete.row(), incomplete.missing()));
            hint = hint.isEmpty() ? Messages.foundIncomplete(sheet, incomplete.row(), incomplete.missing()) : hint;
        } else {
            ignored.add(Messages.noHeader(sheet));
        }
    }

    /** To be called after the last sheet. */
    void requireHeader() {
        if (!anyContent) {
            throw new UnusableSpreadsheetException(Kind.EMPTY, Messages.emptyFile());
        }
        if (!anyHeader) {
            throw new UnusableSpreadsheetException(Kind.NO_HEADER, Messages.headerExpected(hint));
        }
    }
}
