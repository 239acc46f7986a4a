package io.miaohui.faq.spreadsheet;

import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook's cells say about their values. */
final class XlsxStyles {

    private record Style(int formatIndex, @Nullable String format, boolean literal) {}

    private static final Style PLAIN = new Style(0, "General", false);

    private final Style[] styles;
    private final NumberText numbers;

    XlsxStyles(StylesTable table, boolean since1904) {
        styles = new Style[table.getNumCellStyles()];
        for (int index = 0; index < styles.length; index++) {
            XSSFCellStyle style = table.getStyleAt(index);
            styles[index] = style == null
                    ? PLAIN
                    : new Style(style.getDataFormat(), style.getDataFormatString(), style.getQuotePrefixed());
        }
        numbers = new NumberText(since1904);
    }

    Cell number(double value, int style) {
        Style found = style(style);
        return numbers.cell(value, found.formatIndex(), found.format());
    }

    Cell text(String text, int style) {
        return style(style).literal() && !text.isEmpty() ? Cell.exact(text) : Cell.of(text);
    }

    private Style style(int index) {
        return index >= 0 && index < styles.length ? styles[index] : PLAIN;
    }
}
