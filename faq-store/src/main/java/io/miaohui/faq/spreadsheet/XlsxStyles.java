package io.miaohui.faq.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook's cells say about their values. */
final class XlsxStyles {

    private record Style(int formatIndex, @Nullable String format, boolean literal) {}

    private static final Style PLAIN = new Style(0, "General", false);

    private final List<Style> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final NumberText numbers;

    XlsxStyles(boolean since1904) {
        numbers = new NumberText(since1904);
    }

    /** Reads the part of the styles; without it all cells are plain. */
    void read(Xml xml) throws XMLStreamException {
        boolean inCellStyles = false;
        while (xml.nextStart()) {
            switch (xml.element()) {
                case "numFmt" -> formats.put(number(xml, "numFmtId"), text(xml, "formatCode"));
                case "cellXfs" -> inCellStyles = true;
                case "cellStyles", "dxfs" -> inCellStyles = false;
                case "xf" -> {
                    if (inCellStyles) {
                        styles.add(style(xml));
                    }
                }
                default -> {}
            }
        }
    }

    private Style style(Xml xml) {
        int index = number(xml, "numFmtId");
        String format = formats.get(index);
        String literal = text(xml, "quotePrefix");
        return new Style(
                index,
                format == null ? BuiltinFormats.getBuiltinFormat(index) : format,
                literal.equals("1") || literal.equals("true"));
    }

    private static int number(Xml xml, String attribute) {
        String digits = text(xml, attribute);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String text(Xml xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    Cell number(double value, int style) {
        Style found = style(style);
        return numbers.cell(value, found.formatIndex(), found.format());
    }

    Cell text(String text, int style) {
        return style(style).literal() && !text.isEmpty() ? Cell.exact(text) : Cell.of(text);
    }

    private Style style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }
}
