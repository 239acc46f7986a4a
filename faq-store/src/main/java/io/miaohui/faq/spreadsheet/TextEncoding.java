package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded: as its mark says, else UTF-8 if all of it is, else GB18030, of which GBK and GB2312 are
 * parts.
 */
record TextEncoding(Charset charset, int markLength) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 1024;

    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        TextEncoding marked = marked(head);
        if (marked != null) {
            return require(marked, file);
        }
        if (hasZero(head)) {
            throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
        }
        var utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        try {
            utf8.requireText(file);
            return utf8;
        } catch (CharacterCodingException notUtf8) {
            return require(new TextEncoding(GB18030, 0), file);
        }
    }

    private static @Nullable TextEncoding marked(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        return switch (first) {
            case 0xFFFE -> new TextEncoding(StandardCharsets.UTF_16LE, 2);
            case 0xFEFF -> new TextEncoding(StandardCharsets.UTF_16BE, 2);
            default -> null;
        };
    }

    private static boolean hasZero(byte[] head) {
        for (byte value : head) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    private static TextEncoding require(TextEncoding encoding, Path file) throws IOException {
        try {
            encoding.requireText(file);
            return encoding;
        } catch (CharacterCodingException unknown) {
            throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.unknownEncoding());
        }
    }

    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(markLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Decodes the whole file. No text has a zero in it. */
    private void requireText(Path file) throws IOException {
        var buffer = new char[8192];
        try (Reader reader = open(file)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw new UnusableSpreadsheetException(Kind.NOT_A_SPREADSHEET, Messages.notASpreadsheet());
                    }
                }
            }
        }
    }
}
