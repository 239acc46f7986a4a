package io.miaohui.faq;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the FAQ from a spreadsheet into the draft and writes the draft into one: xlsx, xls, or text separated by commas,
 * semicolons or tabs (UTF-8, UTF-16 or GBK). Safe for many threads.
 */
public interface FaqSpreadsheets {

    /** The formats that are written. */
    enum Format {
        XLSX,
        CSV
    }

    /**
     * Reads a file. Good rows go into the draft in one transaction, bad rows into the report. A row changes the entry
     * with its id; without an id, the one with the very same question. What the file has no column for stays as it is,
     * and so do entries that the file does not name.
     *
     * @param fileName as the admin named it; the content decides what it is
     * @param dryRun report only, change nothing
     * @throws UnusableSpreadsheetException if nothing can be read from the file as a whole; nothing has changed then
     */
    Report load(Path file, String fileName, boolean dryRun) throws IOException;

    /** Writes the draft so that reading it again changes nothing. */
    void write(OutputStream out, Format format) throws IOException;

    /**
     * Writes the rows of a report that did not go in, with what is wrong in a last column, as a workbook that can be
     * mended and read again.
     */
    void writeBadRows(Report report, OutputStream out) throws IOException;

    /**
     * What became of a file.
     *
     * @param rows rows with content below the header
     * @param added new entries
     * @param changed entries that were there and are different now
     * @param unchanged entries that were there just so
     * @param problems in the order of the file
     * @param badRows the rows that did not go in, as they stood, with the heading of their sheet
     * @param ignored what was left out and why, one line each: sheets without a header, blank rows, unknown columns kept
     */
    record Report(
            String fileName,
            boolean dryRun,
            int rows,
            int added,
            int changed,
            int unchanged,
            List<Problem> problems,
            List<BadRow> badRows,
            List<String> ignored) {

        public Report {
            problems = List.copyOf(problems);
            badRows = List.copyOf(badRows);
            ignored = List.copyOf(ignored);
        }
    }

    /**
     * One thing to mend.
     *
     * @param row as the spreadsheet program numbers it, from 1
     * @param column the heading or the letter; {@code null} if it is the row as a whole
     * @param what what is wrong, for people
     * @param todo what to do about it, for people
     * @param fatal whether the row did not go in
     */
    record Problem(String sheet, int row, @Nullable String column, String what, String todo, boolean fatal) {}

    /** A row as it stood: values under the headings of its sheet. */
    record BadRow(String sheet, int row, List<String> headings, List<String> values, String problem) {}
}
