package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellValueTest extends SpreadsheetTest {

    private Path file(String kind, Consumer<Workbook> content) throws IOException {
        return kind.equals("xls") ? xls(content::accept) : xlsx(content::accept);
    }

    private static void format(Cell cell, String format) {
        var workbook = cell.getSheet().getWorkbook();
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void numbersInTextColumnsComeAsTheSheetShowsThem(String kind) throws IOException {
        load(file(kind, workbook -> {
            var sheet = workbook.createSheet();
            fill(sheet, row("编号", "问题", "答案", "备注"), row(12, 13800138000L, 1.1, true), row(13, 0.5, 99.9, 0.000012));
            format(sheet.getRow(2).getCell(1), "0%");
            format(sheet.getRow(2).getCell(2), "¥#,##0.00");
        }));

        assertThat(draft.all())
                .extracting(FaqEntry::id, FaqEntry::question, FaqEntry::answer, entry -> entry.extra()
                        .get("备注"))
                .containsExactly(tuple("12", "13800138000", "1.1", "TRUE"), tuple("13", "50%", "¥99.90", "0.000012"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void realDatesAreDatesWhateverTheirFormatShows(String kind) throws IOException {
        load(file(kind, workbook -> {
            var sheet = workbook.createSheet();
            fill(sheet, row("问题", "答案", "生效", "失效"), row("能退吗"));
            var row = sheet.getRow(1);
            row.createCell(1).setCellValue(LocalDate.of(2026, 1, 31));
            format(row.getCell(1), "yyyy\"年\"m\"月\"d\"日\"");
            row.createCell(2).setCellValue(LocalDateTime.of(2026, 1, 1, 9, 30));
            format(row.getCell(2), "m/d/yy h:mm");
            row.createCell(3).setCellValue(LocalDate.of(2026, 1, 31));
            format(row.getCell(3), "m\"月\"d\"日\"");
        }));

        assertThat(draft.only().answer()).isEqualTo("2026年1月31日");
        assertThat(draft.only().from()).isEqualTo(Instant.parse("2026-01-01T01:30:00Z"));
        assertThat(draft.only().until()).isEqualTo(Instant.parse("2026-01-31T16:00:00Z"));
    }

    @Test
    void datesOfTheBuiltInFormatsAreShownAsInChina() throws IOException {
        load(xlsx(workbook -> {
            var sheet = workbook.createSheet();
            fill(sheet, row("问题", "答案"), row("哪天"));
            var cell = sheet.getRow(1).createCell(1);
            cell.setCellValue(LocalDate.of(2026, 1, 31));
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
        }));

        assertThat(draft.only().answer()).isEqualTo("2026/1/31");
    }

    @Test
    void datesOfAWorkbookThatCountsFrom1904AreRight() throws IOException {
        load(xlsx(workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = workbook.createSheet();
            fill(sheet, row("问题", "答案", "生效"), row("能退吗", "可以"));
            var cell = sheet.getRow(1).createCell(2);
            cell.setCellValue(LocalDate.of(2026, 1, 31));
            format(cell, "yyyy-mm-dd");
        }));

        assertThat(draft.only().from()).isEqualTo(Instant.parse("2026-01-30T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aFormulaGivesItsLastResultAndAWarning(String kind) throws IOException {
        Report report = load(file(kind, workbook -> {
            var sheet = workbook.createSheet("FAQ");
            fill(sheet, row("问题", "答案", "备注"), row("能退吗"));
            sheet.getRow(1).createCell(1).setCellFormula("\"可\"&\"以\"");
            sheet.getRow(1).createCell(2).setCellFormula("1+2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        }));

        assertThat(draft.only().answer()).isEqualTo("可以");
        assertThat(draft.only().extra()).containsEntry("备注", "3");
        assertThat(report.problems())
                .extracting(Problem::row, Problem::column, Problem::fatal)
                .containsExactly(tuple(2, "答案", false), tuple(2, "备注", false));
        assertThat(report.problems().get(0).what()).isEqualTo("单元格是公式，已取它上次算出的结果");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void anErrorValueKeepsItsRowOut(String kind) throws IOException {
        Report report = load(file(kind, workbook -> {
            var sheet = workbook.createSheet("FAQ");
            fill(sheet, row("问题", "答案"), row("能退吗"), row("能换吗", "可以"));
            sheet.getRow(1).createCell(1).setCellErrorValue(FormulaError.REF.getCode());
        }));

        assertThat(draft.only().question()).isEqualTo("能换吗");
        assertThat(report.problems())
                .containsExactly(new Problem("FAQ", 2, "答案", "单元格是错误值 #REF!", "请修正公式，或直接填写内容", true));
    }

    @Test
    void aMergedCellGivesItsValueToItsFirstRowOnly() throws IOException {
        Path file = xlsx(workbook -> {
            var sheet = workbook.createSheet("FAQ");
            fill(sheet, row("分类", "问题", "答案"), row("售后", "能退吗", "可以"), row(null, "能换吗", "可以"));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        });

        load(file);

        assertThat(draft.all()).extracting(FaqEntry::category).containsExactly("售后", "");
    }

    @Test
    void spacesAroundAreNotPartOfAValue() throws IOException {
        load(xlsx(row(" 编号 ", "\u3000问题", "答案 "), row("\u00A0Q-1 ", " 能 退吗\n", "\t可以\u3000\u200B")));

        assertThat(draft.only()).isEqualTo(FaqEntry.of("Q-1", "能 退吗", "可以"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void aUsedRangeDownToTheLastRowCostsNothing(String kind) throws IOException {
        int last = kind.equals("xls") ? 65_536 : 1_048_576;
        Report report = load(file(kind, workbook -> {
            var sheet = workbook.createSheet("FAQ");
            fill(sheet, row("问题", "答案"), row("能退吗", "可以"), row(" ", "\n"));
            sheet.createRow(last - 1).createCell(200).setBlank();
        }));

        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        assertThat(report.ignored()).containsExactly("工作表“FAQ”有 %d 个空行，已跳过".formatted(last - 2));
    }

    @Test
    void readingsAboveAsianTextAreNotPartOfIt() throws IOException {
        Path annotated = Parts.replaced(
                xlsx(row("问题", "答案"), row("能退吗", "可以")),
                "xl/sharedStrings.xml",
                "<t>可以</t>",
                "<r><t>可</t></r><r><t>以</t></r><rPh sb=\"0\" eb=\"1\"><t>ke yi</t></rPh>");

        load(annotated);

        assertThat(draft.only().answer()).isEqualTo("可以");
    }

    @Test
    void whatProgramsLeaveOutIsCounted() throws IOException {
        Path bare = Parts.replacedAll(
                xlsx(row("问题", "答案"), row("能退吗", "可以")), "xl/worksheets/sheet1.xml", " r=\"[A-Z]*[0-9]+\"", "");

        load(bare);

        assertThat(draft.only()).isEqualTo(FaqEntry.of(draft.only().id(), "能退吗", "可以"));
    }

    @Test
    void strictWorkbooksAreRead() throws IOException {
        Path strict = Parts.changed(xlsx(row("问题", "答案"), row("能退吗", 12)), name -> true, xml -> xml.replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));

        load(strict);

        assertThat(draft.only().answer()).isEqualTo("12");
    }
}
