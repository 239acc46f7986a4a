package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.UnusableSpreadsheetException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tables of any kind from and into the same files as the FAQ, within the same bounds. Safe for use by many threads. */
public final class TableFiles {

    /** The heading of the column that {@link #writeBadRows} adds. */
    public static final String PROBLEM = Column.PROBLEM.heading();

    private final SpreadsheetSettings settings;

    TableFiles(SpreadsheetSettings settings) {
        this.settings = settings;
    }

    /**
     * A row with content below the headings.
     *
     * @param number as the spreadsheet program numbers it, from 1
     * @param values under the headings, as many as those; without spaces at their ends
     * @param broken places of values that are an error of a formula, such as {@code #N/A}, from 0
     */
    public record Row(String sheet, int number, List<String> headings, List<String> values, Set<Integer> broken) {}

    /**
     * Reads a file, row by row.
     *
     * @param fileName as its owner named it; the content decides what it is
     * @param isHeading whether cells are the headings that the rows stand under
     * @param expected what to say if no sheet has such headings
     * @return what was left out and why, one line each, for people
     * @throws UnusableSpreadsheetException if it cannot be read to its end, or has no headings
     */
    public List<String> read(
            Path file, String fileName, Predicate<List<String>> isHeading, String expected, Consumer<Row> rows)
            throws IOException {
        var table = new TableRows(settings.maxRows(), isHeading, rows);
        SpreadsheetFile.read(file, fileName, settings.maxSize(), table);
        return table.ignored(expected);
    }

    /** Writes one table; reading it again gives the same values. */
    public void write(OutputStream out, Format format, String sheet, List<String> headings, Stream<List<String>> rows)
            throws IOException {
        if (format == Format.CSV) {
            CsvWriter.write(out, headings, rows);
            return;
        }
        try (var workbook = new XlsxWriter()) {
            workbook.sheet(sheet, headings, rows);
            workbook.writeTo(out);
        }
    }

    /** Writes rows that did not go in, with what is wrong in a last column, as a workbook that can be mended. */
    public void writeBadRows(List<BadRow> rows, OutputStream out) throws IOException {
        try (var workbook = new XlsxWriter()) {
            BadRowSheets.write(rows, workbook);
            workbook.writeTo(out);
        }
    }
}
