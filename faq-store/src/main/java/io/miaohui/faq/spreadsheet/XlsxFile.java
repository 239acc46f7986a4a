package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
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
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            requireWorkbook(parts);
            readSheets(new XSSFReader(parts, true), sink);
        } catch (UnusableSpreadsheetException known) {
            throw known;
        } catch (UnsupportedFileFormatException other) {
            throw notASpreadsheet();
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException broken) {
            // POI reports broken files by exceptions of many kinds.
            throw isZipBomb(broken) ? Inflation.tooMuch() : SpreadsheetFile.damaged(broken);
        }
    }

    private static void requireWorkbook(OPCPackage parts) throws InvalidFormatException {
        if (parts.getParts().stream().noneMatch(part -> WORKBOOKS.contains(part.getContentType()))) {
            throw notASpreadsheet();
        }
    }

    private static UnusableSpreadsheetException notASpreadsheet() {
        return new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
    }

    private void readSheets(XSSFReader workbook, RowSink sink)
            throws IOException, OpenXML4JException, XMLStreamException {
        List<String> texts;
        try (InputStream in = workbook.getSharedStringsData()) {
            texts = in == null ? List.of() : SharedTexts.read(inflation.boundInMemory(in));
        }
        var styles = new XlsxStyles(workbook.getStylesTable(), since1904(workbook));
        var sheets = workbook.getSheetIterator();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                sink.startSheet(sheets.getSheetName());
                try (var sheet = new XlsxSheet(inflation.bound(in), texts, styles)) {
                    sink.endSheet(sheet.read(sink));
                }
            }
        }
    }

    private boolean since1904(XSSFReader workbook) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = workbook.getWorkbookData();
                var xml = new Xml(inflation.bound(in))) {
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
