package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads separated text. The separator is the one with which a heading row is found. */
final class CsvFile {

    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            // As spreadsheet programs do it: "a"b is ab.
            .setTrailingData(true)
            .get();

    private final Path file;
    private final String fileName;

    CsvFile(Path file, String fileName) {
        this.file = file;
        this.fileName = fileName;
    }

    void read(RowSink sink) throws IOException {
        TextEncoding encoding = TextEncoding.of(file);
        requireNoMarkup(encoding);
        char separator = separator(encoding, sink);
        sink.startSheet(fileName);
        sink.endSheet(read(encoding, separator, sink));
    }

    /** Web pages that were saved as .xls are text too. */
    private void requireNoMarkup(TextEncoding encoding) throws IOException {
        try (Reader reader = encoding.open(file)) {
            int first = reader.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = reader.read();
            }
            if (first == '<') {
                throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
            }
        }
    }

    private char separator(TextEncoding encoding, RowSink sink) throws IOException {
        for (char separator : SEPARATORS) {
            if (hasHeader(encoding, separator, sink)) {
                return separator;
            }
        }
        return SEPARATORS[0];
    }

    private boolean hasHeader(TextEncoding encoding, char separator, RowSink sink) throws IOException {
        var seeker = new HeaderSeeker(sink);
        try {
            read(encoding, separator, seeker);
        } catch (UnusableSpreadsheetException brokenQuotes) {
            // With another separator the quotes may be right; if not, the reading itself will say so.
            return seeker.found;
        }
        return seeker.found;
    }

    /** @return the number of the last row, of which each may have many lines */
    private int read(TextEncoding encoding, char separator, RowSink sink) throws IOException {
        var format = FORMAT.builder().setDelimiter(separator).get();
        long row = 0;
        try (var parser = CSVParser.parse(encoding.open(file), format)) {
            var records = parser.iterator();
            boolean wanted = true;
            while (wanted && records.hasNext()) {
                CSVRecord record = records.next();
                row = record.getRecordNumber();
                List<Cell> cells = cells(record);
                if (cells.stream().anyMatch(Cell::hasContent)) {
                    wanted = sink.row((int) row, cells);
                }
            }
            return (int) row;
        } catch (UncheckedIOException | IllegalStateException broken) {
            var damaged = new UnusableSpreadsheetException(Kind.DAMAGED, Messages.brokenCsv(row + 1));
            damaged.initCause(broken);
            throw damaged;
        }
    }

    private static List<Cell> cells(CSVRecord record) {
        var cells = new ArrayList<Cell>(record.size());
        record.forEach(value -> cells.add(CellText.unprotect(value)));
        return cells;
    }

    /** Looks at as many rows as {@link SheetRows} does. */
    private static final class HeaderSeeker implements RowSink {

        private final RowSink reader;
        private boolean found;
        private int seen;

        HeaderSeeker(RowSink reader) {
            this.reader = reader;
        }

        @Override
        public void startSheet(String name) {}

        @Override
        public boolean row(int number, List<Cell> cells) {
            found = reader.isHeading(cells);
            seen++;
            return !found && seen < SheetRows.ROWS_ABOVE_HEADER;
        }

        @Override
        public void endSheet(int lastRow) {}
    }
}
