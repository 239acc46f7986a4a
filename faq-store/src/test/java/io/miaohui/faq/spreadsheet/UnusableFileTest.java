package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class UnusableFileTest extends SpreadsheetTest {

    private static final FaqEntry BEFORE = FaqEntry.of("Q-0", "在吗", "在");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** Packs well, and not so well that one part alone would be suspicious. */
    private static final String BLANK_ROWS = IntStream.range(1000, 20_000)
            .mapToObj(number -> "<row r=\"" + number + "\">" + "<c/>".repeat(60) + "</row>")
            .collect(Collectors.joining("", "<sheetData>", ""));

    private DataSize maxSize = DataSize.ofMegabytes(20);
    private int maxRows = 100_000;

    @BeforeEach
    void somethingIsThere() {
        draft = new MemoryDraft(BEFORE);
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(draft.saved()).isEmpty();
        assertThat(draft.all()).containsExactly(BEFORE);
    }

    private void assertUnusable(Path file, Kind kind, String words) {
        assertThatThrownBy(() -> spreadsheets(draft, maxSize, maxRows).load(file, "faq.xlsx", false))
                .isInstanceOfSatisfying(UnusableSpreadsheetException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(kind))
                .hasMessageContaining(words);
    }

    private Path ordinary() throws IOException {
        return xlsx(row("问题", "答案"), row("能退吗", "可以"));
    }

    @Test
    void anEmptyFile() throws IOException {
        assertUnusable(file("faq.xlsx", new byte[0]), Kind.EMPTY, "空的");
        assertUnusable(csv("\n\n , \n"), Kind.EMPTY, "空的");
        assertUnusable(xlsx(workbook -> workbook.createSheet()), Kind.EMPTY, "空的");
    }

    @Test
    void aWorkbookWithAPassword() throws Exception {
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(container)) {
                Files.copy(ordinary(), out);
            }
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            assertUnusable(file("locked.xlsx", bytes.toByteArray()), Kind.ENCRYPTED, "去掉打开密码");
        }
    }

    @Test
    void anOldWorkbookWithAPassword() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            file = xls(workbook -> fill(workbook.createSheet(), row("问题", "答案"), row("能退吗", "可以")));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertUnusable(file, Kind.ENCRYPTED, "去掉打开密码");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><table><tr><td>问题</td></tr></table></html>",
                "\r\n<?xml version='1.0'?><Workbook/>",
                "a\u0000b,c\n"
            })
    void textThatIsNoTable(String text) throws IOException {
        assertUnusable(file("faq.xls", text.getBytes(StandardCharsets.UTF_8)), Kind.NOT_A_SPREADSHEET, "另存为 .xlsx");
    }

    @Test
    void aPicture() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

        assertUnusable(file("faq.xlsx", png), Kind.NOT_A_SPREADSHEET, "不是能读的表格");
    }

    @Test
    void bytesInNoKnownEncoding() throws IOException {
        byte[] bytes = "问题,答案\n能退吗,\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertUnusable(file("faq.csv", bytes), Kind.NOT_A_SPREADSHEET, "编码");
    }

    @Test
    void anotherOfficeDocument() throws IOException {
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            assertUnusable(file("letter.xls", bytes.toByteArray()), Kind.NOT_A_SPREADSHEET, "不是能读的表格");
        }
        assertUnusable(
                Parts.replaced(
                        ordinary(),
                        "[Content_Types].xml",
                        "spreadsheetml.sheet.main",
                        "wordprocessingml.document.main"),
                Kind.NOT_A_SPREADSHEET,
                "不是能读的表格");
    }

    @Test
    void anyOtherZip() throws IOException {
        assertUnusable(zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)), Kind.NOT_A_SPREADSHEET, "不是能读的表格");
        assertUnusable(
                zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8)),
                Kind.NOT_A_SPREADSHEET,
                "不是能读的表格");
    }

    private Path zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file("some.xlsx", bytes.toByteArray());
    }

    @Test
    void aTruncatedWorkbook() throws IOException {
        byte[] whole = Files.readAllBytes(ordinary());

        assertUnusable(file("half.xlsx", Arrays.copyOf(whole, whole.length / 2)), Kind.DAMAGED, "已损坏");
    }

    @Test
    void aTruncatedOldWorkbook() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            fill(workbook.createSheet(), row("问题", "答案"), row("能退吗", "可以"));
            byte[] whole = bytes(workbook);
            assertUnusable(file("half.xls", Arrays.copyOf(whole, 1500)), Kind.DAMAGED, "已损坏");
        }
    }

    @Test
    void aWorkbookWhoseSheetBreaksOffAfterGoodRows() throws IOException {
        assertUnusable(Parts.replaced(ordinary(), SHEET, "</sheetData>", ""), Kind.DAMAGED, "已损坏");
        assertUnusable(Parts.replaced(ordinary(), SHEET, "<v>3</v>", "<v>99</v>"), Kind.DAMAGED, "已损坏");
    }

    @Test
    void aFileOverTheSizeLimit() throws IOException {
        maxSize = DataSize.ofKilobytes(1);

        assertUnusable(ordinary(), Kind.TOO_LARGE, "文件超过");
    }

    @Test
    void moreRowsThanTheLimit() throws IOException {
        maxRows = 2;

        assertUnusable(csv("问题,答案\na,1\n\nb,2\nc,3\n"), Kind.TOO_LARGE, "超过 2 行");
    }

    @Test
    void aPartThatUnpacksOutOfProportion() throws IOException {
        String spaces = " ".repeat(2_000_000);

        assertUnusable(Parts.replaced(ordinary(), SHEET, "<sheetData>", "<sheetData>" + spaces), Kind.TOO_LARGE, "解压后");
        assertUnusable(Parts.replaced(ordinary(), TEXTS, "<si>", spaces + "<si>"), Kind.TOO_LARGE, "解压后");
    }

    @Test
    void partsThatUnpackToTooMuchTogether() throws IOException {
        Path file = xlsx(workbook -> {
            for (int number = 0; number < 10; number++) {
                fill(workbook.createSheet(), row("问题", "答案"), row("问" + number, "可以"));
            }
        });
        Path large = Parts.changed(
                file, name -> name.startsWith("xl/worksheets/sheet"), text -> text.replace("<sheetData>", BLANK_ROWS));
        maxSize = DataSize.ofBytes(Files.size(large));
        assertThat(10L * BLANK_ROWS.length() / Files.size(large)).isBetween(50L, 95L);

        assertUnusable(large, Kind.TOO_LARGE, "解压后");
    }

    @Test
    void aTextThatWouldFillTheMemory() throws IOException {
        var text = new StringBuilder();
        for (int number = 0; text.length() < 1_100_000; number++) {
            text.append(number * 7919L);
        }

        assertUnusable(Parts.replaced(ordinary(), TEXTS, "<t>可以</t>", "<t>" + text + "</t>"), Kind.TOO_LARGE, "解压后");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, TEXTS, "xl/workbook.xml", "xl/styles.xml"})
    void entitiesOfTheXmlAreNeverResolved(String part) throws IOException {
        Path secret = file("secret.txt", "sesame".getBytes(StandardCharsets.UTF_8));
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

        assertUnusable(
                Parts.changed(ordinary(), part::equals, xml -> xml.replaceFirst("(<[a-zA-Z])", type + "$1")
                        .replace("可以", "&e;")),
                Kind.DAMAGED,
                "已损坏");
    }
}
