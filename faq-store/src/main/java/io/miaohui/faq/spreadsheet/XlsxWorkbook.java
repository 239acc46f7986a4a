package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * The part that names the sheets. Relationships go by the ends of their types, which are the same in strict workbooks;
 * POI's reader knows the others only.
 */
final class XlsxWorkbook {

    record Sheet(String name, PackagePart part) {}

    private static final Set<String> TYPES = Set.of(
            XSSFRelation.WORKBOOK.getContentType(),
            XSSFRelation.MACROS_WORKBOOK.getContentType(),
            XSSFRelation.TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType());

    private final PackagePart part;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;

    XlsxWorkbook(OPCPackage parts) throws IOException, InvalidFormatException, XMLStreamException {
        part = parts.getParts().stream()
                .filter(candidate -> TYPES.contains(candidate.getContentType()))
                .findFirst()
                .orElseThrow(XlsxWorkbook::notASpreadsheet);
        try (InputStream in = part.getInputStream();
                var xml = new Xml(in)) {
            read(xml);
        }
    }

    static UnusableSpreadsheetException notASpreadsheet() {
        return new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
    }

    private void read(Xml xml) throws XMLStreamException, InvalidFormatException {
        while (xml.nextStart()) {
            if (xml.isAt("workbookPr")) {
                String value = xml.attribute("date1904");
                since1904 = "1".equals(value) || "true".equals(value);
            } else if (xml.isAt("sheet")) {
                addSheet(xml.attribute("name"), xml.attribute("id"));
            }
        }
    }

    private void addSheet(@Nullable String name, @Nullable String id) throws InvalidFormatException {
        PackageRelationship relationship = part.getRelationship(id);
        boolean isOfCells = relationship != null && isOf(relationship, "worksheet");
        if (isOfCells) {
            sheets.add(new Sheet(name == null ? "" : name, part.getRelatedPart(relationship)));
        }
    }

    private static boolean isOf(PackageRelationship relationship, String kind) {
        return relationship.getRelationshipType().endsWith("/" + kind);
    }

    /** Those with cells, in their order; charts may have sheets of their own. */
    List<Sheet> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }

    /** @return {@code null} if there is none */
    @Nullable
    PackagePart texts() throws InvalidFormatException {
        return related("sharedStrings");
    }

    /** @return {@code null} if there is none */
    @Nullable
    PackagePart styles() throws InvalidFormatException {
        return related("styles");
    }

    private @Nullable PackagePart related(String kind) throws InvalidFormatException {
        for (PackageRelationship relationship : part.getRelationships()) {
            if (isOf(relationship, kind)) {
                return part.getRelatedPart(relationship);
            }
        }
        return null;
    }
}
