package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Makes files as people's programs make them and reads them into a draft in memory. */
abstract class SpreadsheetTest {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    MemoryDraft draft = new MemoryDraft();

    FaqSpreadsheets spreadsheets() {
        return spreadsheets(draft, DataSize.ofMegabytes(20), 100_000);
    }

    static FaqSpreadsheets spreadsheets(MemoryDraft draft, DataSize maxSize, int maxRows) {
        return new StreamingFaqSpreadsheets(draft, new SpreadsheetSettings(maxSize, maxRows), SHANGHAI);
    }

    Report load(Path file) throws IOException {
        return spreadsheets().load(file, file.getFileName().toString(), false);
    }

    Path csv(String text) throws IOException {
        return csv(text, StandardCharsets.UTF_8);
    }

    Path csv(String text, Charset charset) throws IOException {
        return file("faq.csv", text.getBytes(charset));
    }

    Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** One sheet with the rows; an element may be a text, a number, a boolean or null. */
    Path xlsx(Object[]... rows) throws IOException {
        return xlsx(workbook -> fill(workbook.createSheet("FAQ"), rows));
    }

    Path xlsx(Consumer<XSSFWorkbook> content) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            content.accept(workbook);
            return file("faq.xlsx", bytes(workbook));
        }
    }

    Path xls(Consumer<HSSFWorkbook> content) throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            content.accept(workbook);
            return file("faq.xls", bytes(workbook));
        }
    }

    static void fill(Sheet sheet, Object[]... rows) {
        for (int number = 0; number < rows.length; number++) {
            var row = sheet.createRow(number);
            for (int place = 0; place < rows[number].length; place++) {
                Object value = rows[number][place];
                if (value instanceof Number amount) {
                    row.createCell(place).setCellValue(amount.doubleValue());
                } else if (value instanceof Boolean flag) {
                    row.createCell(place).setCellValue(flag);
                } else if (value != null) {
                    row.createCell(place).setCellValue(value.toString());
                }
            }
        }
    }

    static Object[] row(Object... values) {
        return values;
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    Path exported(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        spreadsheets().write(out, format);
        return file("export." + format, out.toByteArray());
    }

    static List<Problem> fatal(Report report) {
        return report.problems().stream().filter(Problem::fatal).toList();
    }
}
