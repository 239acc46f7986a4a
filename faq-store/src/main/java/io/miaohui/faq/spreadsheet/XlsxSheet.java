package io.miaohui.faq.spreadsheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One sheet, row by row. Styled cells without a value cost a glance each and no memory. */
final class XlsxSheet implements AutoCloseable {

    /** Excel has no more; a higher number would only make a row swell. */
    private static final int MAX_COLUMNS = 16_384;

    private final Xml xml;
    private final List<String> texts;
    private final XlsxStyles styles;
    private int row;
    private int column;

    XlsxSheet(InputStream in, List<String> texts, XlsxStyles styles) throws XMLStreamException {
        this.xml = new Xml(in);
        this.texts = texts;
        this.styles = styles;
    }

    /** @return the number of the last row that was there */
    int read(RowSink sink) throws XMLStreamException {
        int last = 0;
        while (xml.nextStart()) {
            if (xml.isAt("row")) {
                String number = xml.attribute("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                last = Math.max(last, row);
                List<Cell> cells = readRow();
                if (!cells.isEmpty() && !sink.row(row, cells)) {
                    break;
                }
            }
        }
        return last;
    }

    /** @return up to the last cell with content; empty if there is none */
    private List<Cell> readRow() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.isAt("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : columnOf(reference);
                Cell cell = readCell();
                if (cell.hasContent()) {
                    put(cells, column, cell);
                }
            }
        }
    }

    private static void put(List<Cell> cells, int column, Cell cell) throws XMLStreamException {
        if (column >= MAX_COLUMNS) {
            throw new XMLStreamException("There is no column " + column);
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    private static int columnOf(String reference) {
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        return CellReference.convertColStringToIndex(reference.substring(0, letters));
    }

    private Cell readCell() throws XMLStreamException {
        String type = xml.attribute("t");
        String styleIndex = xml.attribute("s");
        int style = styleIndex == null ? 0 : Integer.parseInt(styleIndex);
        boolean formula = false;
        String value = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.isAt("c")) {
                Cell cell = cell(type, value, style);
                return formula && cell.kind() != Cell.Kind.ERROR ? cell.as(Cell.Kind.FORMULA) : cell;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.element()) {
                    case "f" -> formula = true;
                    case "v" -> value = readValue();
                    case "is" -> value = SharedTexts.text(xml, "is");
                    default -> {}
                }
            }
        }
    }

    private String readValue() throws XMLStreamException {
        var value = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            xml.appendTextTo(value);
        }
        return value.toString();
    }

    private Cell cell(@Nullable String type, @Nullable String value, int style) {
        if (value == null || value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> styles.text(texts.get(Integer.parseInt(value.trim())), style);
            case "inlineStr" -> styles.text(value, style);
            case "str" -> Cell.of(XlsxText.decode(value));
            case "b" -> Cell.of(value.trim().equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.of(value).as(Cell.Kind.ERROR);
            case "d" -> new Cell(value, value, Cell.Kind.VALUE, false);
            default -> styles.number(Double.parseDouble(value.trim()), style);
        };
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
