package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.UnusableSpreadsheetException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Reads the entries of a spreadsheet without a draft beside it. Safe for use by many threads. */
public final class SpreadsheetReading {

    private final SpreadsheetSettings settings;
    private final ZoneId zone;

    /**
     * @param settings bounds of what is read
     * @param zone of the file's dates
     */
    SpreadsheetReading(SpreadsheetSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    /**
     * The entries of the rows that are good, in the order of the file.
     *
     * @throws UnusableSpreadsheetException if nothing can be read from the file as a whole
     */
    public List<FaqEntry> read(Path file) throws IOException {
        var rows = new Import(List.of(), new DateText(zone));
        var sheets = new SheetRows(settings.maxRows(), rows);
        SpreadsheetFile.read(file, String.valueOf(file.getFileName()), settings.maxSize(), sheets);
        sheets.requireHeader();
        return rows.changes();
    }
}
