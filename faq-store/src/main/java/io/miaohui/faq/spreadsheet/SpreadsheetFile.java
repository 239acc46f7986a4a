package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.springframework.util.unit.DataSize;

/** A file of any kind that is read. Its content decides what it is; its name is only shown. */
final class SpreadsheetFile {

    private SpreadsheetFile() {}

    /** @throws UnusableSpreadsheetException if it cannot be read to its end */
    static void read(Path file, String fileName, DataSize maxSize, RowSink sink) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnusableSpreadsheetException(Kind.EMPTY, Messages.emptyFile());
        }
        if (size > maxSize.toBytes()) {
            throw new UnusableSpreadsheetException(Kind.TOO_LARGE, Messages.tooLarge(maxSize));
        }
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> new XlsxFile(file, new Inflation(maxSize)).read(sink);
            case OLE2 -> XlsFile.read(file, sink);
            case BIFF2, BIFF3, BIFF4 ->
                throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.tooOld());
            // Text has no signature, and may by chance begin like a picture: BM, GIF87a.
            default -> new CsvFile(file, fileName).read(sink);
        }
    }

    static UnusableSpreadsheetException damaged(Exception cause) {
        var damaged = new UnusableSpreadsheetException(Kind.DAMAGED, Messages.damaged());
        damaged.initCause(cause);
        return damaged;
    }
}
