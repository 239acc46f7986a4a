package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** Keeps nothing between calls and may be called from any thread. */
final class StreamingFaqSpreadsheets implements FaqSpreadsheets {

    private final FaqDraft draft;
    private final SpreadsheetSettings settings;
    private final DateText dates;

    StreamingFaqSpreadsheets(FaqDraft draft, SpreadsheetSettings settings, ZoneId zone) {
        this.draft = draft;
        this.settings = settings;
        this.dates = new DateText(zone);
    }

    @Override
    public Report load(Path file, String fileName, boolean dryRun) throws IOException {
        var rows = new Import(draft.all(), dates);
        var sheets = new SheetRows(settings.maxRows(), rows);
        SpreadsheetFile.read(file, fileName, settings.maxSize(), sheets);
        sheets.requireHeader();
        List<FaqEntry> changes = rows.changes();
        if (!dryRun && !changes.isEmpty()) {
            draft.saveAll(changes);
        }
        return rows.report(fileName, dryRun, sheets, changes);
    }

    @Override
    public void write(OutputStream out, Format format) throws IOException {
        var table = new FaqTable(draft.all(), dates);
        if (format == Format.CSV) {
            CsvWriter.write(out, table.headings(), table.rows());
            return;
        }
        try (var workbook = new XlsxWriter()) {
            workbook.sheet("FAQ", table.headings(), table.rows());
            workbook.writeTo(out);
        }
    }

    @Override
    public void writeBadRows(Report report, OutputStream out) throws IOException {
        try (var workbook = new XlsxWriter()) {
            BadRowSheets.write(report.badRows(), workbook);
            workbook.writeTo(out);
        }
    }
}
