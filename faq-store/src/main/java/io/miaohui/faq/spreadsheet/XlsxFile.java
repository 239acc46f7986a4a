package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/** Reads the format of Excel 2007 and later, row by row; only the table of shared texts is in memory. */
final class XlsxFile {

    private static final Set<String> WORKBOOKS = Set.of(
            XSSFRelation.WORKBOOK.getContentType(),
            XSSFRelation.MACROS_WORKBOOK.getContentType(),
            XSSFRelation.TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType());

    private final Path file;
    private final Inflation inflation;

    XlsxFile(Path file, Inflation inflation) {
        this.file = file;
        this.inflation = inflation;
    }

    void read(RowSink sink) throws IOException {
        try (var zip = new BoundedZip(file, inflation);
                OPCPackage parts = open(zip)) {
            requireWorkbook(parts);
            readSheets(new XSSFReader(parts, true), styles(parts), sink);
        } catch (UnusableSpreadsheetException known) {
            throw known;
        } catch (UnsupportedFileFormatException other) {
            throw notASpreadsheet();
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException broken) {
            // POI reports broken files by exceptions of many kinds.
            throw isZipBomb(broken) ? Inflation.tooMuch() : SpreadsheetFile.damaged(broken);
        }
    }

    private static OPCPackage open(BoundedZip zip) throws InvalidFormatException {
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw notASpreadsheet();
        }
        return OPCPackage.open(zip);
    }

    private static void requireWorkbook(OPCPackage parts) throws InvalidFormatException {
        if (parts.getParts().stream().noneMatch(part -> WORKBOOKS.contains(part.getContentType()))) {
            throw notASpreadsheet();
        }
    }

    private static UnusableSpreadsheetException notASpreadsheet() {
        return new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
    }

    private void readSheets(XSSFReader workbook, StylesTable table, RowSink sink)
            throws IOException, OpenXML4JException, XMLStreamException {
        List<String> texts = texts(workbook);
        var styles = new XlsxStyles(table, since1904(workbook));
        var sheets = workbook.getSheetIterator();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                sink.startSheet(sheets.getSheetName());
                try (var sheet = new XlsxSheet(in, texts, styles)) {
                    sink.endSheet(sheet.read(sink));
                }
            }
        }
    }

    private List<String> texts(XSSFReader workbook) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = workbook.getSharedStringsData()) {
            return in == null ? List.of() : SharedTexts.read(inflation.boundTexts(in));
        }
    }

    /** POI makes a tree of this part, so its size is looked at first. */
    private StylesTable styles(OPCPackage parts) throws IOException, InvalidFormatException {
        for (PackagePart part : parts.getPartsByContentType(XSSFRelation.STYLES.getContentType())) {
            try (InputStream in = inflation.boundTree(part.getInputStream())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new StylesTable(part);
        }
        return new StylesTable();
    }

    private static boolean since1904(XSSFReader workbook) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = workbook.getWorkbookData();
                var xml = new Xml(in)) {
            while (xml.nextStart()) {
                if (xml.isAt("workbookPr")) {
                    String value = xml.attribute("date1904");
                    return "1".equals(value) || "true".equals(value);
                }
            }
            return false;
        }
    }

    /** POI has no exception of its own for it. */
    private static boolean isZipBomb(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("Zip bomb detected")) {
                return true;
            }
        }
        return false;
    }
}
