package io.miaohui.faq.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook, written row by row. All values are text; what looks like a formula is marked as literal text. */
final class XlsxWriter implements AutoCloseable {

    private static final int NARROW = 14 * 256;
    private static final int WIDE = 44 * 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(100);
    private final Set<String> names = new HashSet<>();
    private final CellStyle heading;
    private final CellStyle plain;
    private final CellStyle literal;

    XlsxWriter() {
        workbook.setCompressTempFiles(true);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading = style(false);
        heading.setFont(bold);
        plain = style(false);
        literal = style(true);
    }

    private CellStyle style(boolean isLiteral) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(isLiteral);
        return style;
    }

    void sheet(String name, List<String> headings, Stream<List<String>> rows) {
        SXSSFSheet sheet = workbook.createSheet(freeName(name));
        sheet.createFreezePane(0, 1);
        for (int place = 0; place < headings.size(); place++) {
            sheet.setColumnWidth(place, isWide(headings.get(place)) ? WIDE : NARROW);
        }
        row(sheet, 0, headings, heading);
        int number = 1;
        for (Iterator<List<String>> each = rows.iterator(); each.hasNext(); number++) {
            row(sheet, number, each.next(), plain);
        }
    }

    private static boolean isWide(String heading) {
        ColumnNames.Known known = ColumnNames.find(heading);
        return known != null
                && switch (known.column()) {
                    case QUESTION, SIMILAR, NEGATIVE, ANSWER, PROBLEM -> true;
                    default -> false;
                };
    }

    private void row(SXSSFSheet sheet, int number, List<String> values, CellStyle style) {
        var row = sheet.createRow(number);
        for (int place = 0; place < values.size(); place++) {
            String value = values.get(place);
            if (!value.isEmpty()) {
                var cell = row.createCell(place);
                cell.setCellValue(XlsxText.encode(value));
                cell.setCellStyle(CellText.needsProtection(value) ? literal : style);
            }
        }
    }

    private String freeName(String wanted) {
        String name = WorkbookUtil.createSafeSheetName(wanted);
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " (" + number + ")";
            name = WorkbookUtil.createSafeSheetName(
                    wanted.substring(0, Math.min(wanted.length(), 31 - end.length())) + end);
        }
        return name;
    }

    /** Leaves the stream open. */
    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
