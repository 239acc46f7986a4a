package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads the old binary format. It holds at most 65,536 rows, so the workbook may be in memory as a whole. */
final class XlsFile {

    private final NumberText numbers;

    private XlsFile(NumberText numbers) {
        this.numbers = numbers;
    }

    static void read(Path file, RowSink sink) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true);
                var workbook = open(container)) {
            boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            var reader = new XlsFile(new NumberText(since1904));
            for (Sheet sheet : workbook) {
                reader.read(sheet, sink);
            }
        } catch (UnusableSpreadsheetException known) {
            throw known;
        } catch (EncryptedDocumentException locked) {
            throw encrypted();
        } catch (OldExcelFormatException old) {
            throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.tooOld());
        } catch (IOException | RuntimeException broken) {
            // POI reports broken files by exceptions of many kinds.
            throw SpreadsheetFile.damaged(broken);
        }
    }

    private static HSSFWorkbook open(POIFSFileSystem container) throws IOException {
        var root = container.getRoot();
        if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw encrypted();
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
        }
        return new HSSFWorkbook(container);
    }

    private static UnusableSpreadsheetException encrypted() {
        return new UnusableSpreadsheetException(Kind.ENCRYPTED, Messages.encrypted());
    }

    private void read(Sheet sheet, RowSink sink) {
        sink.startSheet(sheet.getSheetName());
        boolean wanted = true;
        for (var rows = sheet.rowIterator(); wanted && rows.hasNext(); ) {
            var row = rows.next();
            List<Cell> cells = new ArrayList<>();
            row.forEach(cell -> {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(cell(cell));
            });
            if (cells.stream().anyMatch(Cell::hasContent)) {
                wanted = sink.row(row.getRowNum() + 1, cells);
            }
        }
        sink.endSheet(sheet.getLastRowNum() + 1);
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            Cell result = cell(cell, cell.getCachedFormulaResultType());
            return result.kind() == Cell.Kind.ERROR ? result : result.as(Cell.Kind.FORMULA);
        }
        return cell(cell, cell.getCellType());
    }

    private Cell cell(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        return switch (type) {
            case STRING -> text(cell);
            case NUMERIC ->
                numbers.cell(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case BOOLEAN -> Cell.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                Cell.of(FormulaError.forInt(cell.getErrorCellValue()).getString())
                        .as(Cell.Kind.ERROR);
            default -> Cell.EMPTY;
        };
    }

    private static Cell text(org.apache.poi.ss.usermodel.Cell cell) {
        String text = cell.getRichStringCellValue().getString();
        return cell.getCellStyle().getQuotePrefixed() && !text.isEmpty() ? Cell.exact(text) : Cell.of(text);
    }
}
