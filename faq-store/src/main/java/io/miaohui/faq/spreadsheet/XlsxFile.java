package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Reads the format of Excel 2007 and later, row by row; only the table of shared texts is in memory. */
final class XlsxFile {

    private final Path file;
    private final Inflation inflation;

    XlsxFile(Path file, Inflation inflation) {
        this.file = file;
        this.inflation = inflation;
    }

    void read(RowSink sink) throws IOException {
        try (var zip = new BoundedZip(file, inflation);
                OPCPackage parts = open(zip)) {
            readSheets(new XlsxWorkbook(parts), sink);
        } catch (UnusableSpreadsheetException known) {
            throw known;
        } catch (UnsupportedFileFormatException other) {
            throw XlsxWorkbook.notASpreadsheet();
        } catch (IOException | InvalidFormatException | XMLStreamException | RuntimeException broken) {
            // POI reports broken files by exceptions of many kinds.
            throw isZipBomb(broken) ? Inflation.tooMuch() : SpreadsheetFile.damaged(broken);
        }
    }

    private static OPCPackage open(BoundedZip zip) throws InvalidFormatException {
        if (zip.getEntry("[Content_Types].xml") == null) {
            throw XlsxWorkbook.notASpreadsheet();
        }
        return OPCPackage.open(zip);
    }

    private void readSheets(XlsxWorkbook workbook, RowSink sink)
            throws IOException, InvalidFormatException, XMLStreamException {
        List<String> texts = texts(workbook.texts());
        XlsxStyles styles = styles(workbook);
        for (XlsxWorkbook.Sheet sheet : workbook.sheets()) {
            sink.startSheet(sheet.name());
            try (InputStream in = sheet.part().getInputStream();
                    var rows = new XlsxSheet(in, texts, styles)) {
                sink.endSheet(rows.read(sink));
            }
        }
    }

    private List<String> texts(@Nullable PackagePart part) throws IOException, XMLStreamException {
        if (part == null) {
            return List.of();
        }
        try (InputStream in = part.getInputStream()) {
            return SharedTexts.read(inflation.boundTexts(in));
        }
    }

    private XlsxStyles styles(XlsxWorkbook workbook) throws IOException, InvalidFormatException, XMLStreamException {
        var styles = new XlsxStyles(workbook.since1904());
        PackagePart part = workbook.styles();
        if (part != null) {
            try (InputStream in = part.getInputStream();
                    var xml = new Xml(inflation.boundTexts(in))) {
                styles.read(xml);
            }
        }
        return styles;
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
