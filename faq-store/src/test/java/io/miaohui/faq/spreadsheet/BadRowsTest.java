package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

class BadRowsTest extends SpreadsheetTest {

    private Path badRows(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        spreadsheets().writeBadRows(report, out);
        return file("bad.xlsx", out.toByteArray());
    }

    @Test
    void badRowsComeBackAsTheyStood() throws IOException {
        Report report = load(csv("备注,标准问题,答案,链接\n'=1+1,能退吗,,无\n,能换吗,可以,\n 二 ,,可以,\n"));

        assertThat(report.badRows())
                .containsExactly(
                        new BadRow(
                                "faq.csv",
                                2,
                                List.of("备注", "标准问题", "答案", "链接"),
                                List.of("=1+1", "能退吗", "", "无"),
                                "“答案”是空的；请填写答案；不需要这一行时请整行删除\n“链接”不是网址：无；请填以 http:// 或 https:// 开头的网址，或以 / 开头的站内路径，中间没有空格"),
                        new BadRow(
                                "faq.csv",
                                4,
                                List.of("备注", "标准问题", "答案", "链接"),
                                List.of(" 二 ", "", "可以", ""),
                                "“标准问题”是空的；请填写标准问题；不需要这一行时请整行删除"));
    }

    @Test
    void theyAreWrittenWithWhatIsWrongInTheLastColumn() throws IOException {
        Report report = load(csv("标准问题,答案\n能退吗,\n"));

        try (var workbook = WorkbookFactory.create(badRows(report).toFile())) {
            var sheet = workbook.getSheet("faq.csv");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("问题 problem");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("能退吗");
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).startsWith("“答案”是空的");
        }
    }

    @Test
    void theyCanBeMendedAndReadAgain() throws IOException {
        Path first = xlsx(workbook -> {
            var sheet = workbook.createSheet("售后/2026".replace('/', '-'));
            fill(sheet, row("编号", "问题", "答案", "生效", "备注"), row("Q-1", "能退吗", null, null, "=急"));
            var date = sheet.getRow(1).createCell(3);
            date.setCellValue(LocalDate.of(2026, 1, 31));
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("m\"月\"d\"日\""));
            date.setCellStyle(style);
            fill(workbook.createSheet("售前"), row("答案", "问题"), row("有"));
        });
        Path bad = badRows(load(first));

        Path mended;
        try (var workbook = WorkbookFactory.create(bad.toFile())) {
            workbook.getSheet("售后-2026").getRow(1).createCell(2).setCellValue("可以");
            workbook.getSheet("售前").getRow(1).createCell(1).setCellValue("有货吗");
            mended = file("mended.xlsx", bytes(workbook));
        }
        Report report = load(mended);

        assertThat(report.problems()).isEmpty();
        assertThat(draft.all()).extracting(FaqEntry::question).containsExactly("能退吗", "有货吗");
        FaqEntry entry = draft.find("Q-1").orElseThrow();
        assertThat(entry.from()).isEqualTo(Instant.parse("2026-01-30T16:00:00Z"));
        assertThat(entry.extra()).containsOnlyKeys("备注").containsEntry("备注", "=急");
    }

    @Test
    void rowsThatAreStillBadComeBackWithTheNewReasonOnly() throws IOException {
        Report first = load(csv("问题,答案,启用\n能退吗,,也许\n"));

        Report second = load(badRows(first));

        assertThat(second.badRows().get(0).headings()).containsExactly("问题", "答案", "启用");
        assertThat(second.badRows().get(0).problem())
                .isEqualTo(first.badRows().get(0).problem());
    }

    @Test
    void withoutBadRowsTheWorkbookIsEmpty() throws IOException {
        Path file = badRows(load(csv("问题,答案\n能退吗,可以\n")));

        assertThat(load(file).rows()).isZero();
    }

    @Test
    void sheetsWithEqualNamesInAWorkbooksEyesAreToldApart() throws IOException {
        var headings = List.of("问题", "答案");
        var report = new Report(
                "x",
                false,
                3,
                0,
                0,
                0,
                List.of(),
                List.of(
                        new BadRow("a/b", 2, headings, List.of("", "1"), "x"),
                        new BadRow("a?b", 2, headings, List.of("", "2"), "x"),
                        new BadRow("很长".repeat(20), 2, headings, List.of("", "3"), "x"),
                        new BadRow("很长".repeat(21), 2, headings, List.of("", "4"), "x")),
                List.of());

        assertThat(load(badRows(report)).badRows()).hasSize(4);
    }
}
