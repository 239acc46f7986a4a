package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.KeywordSyntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripTest extends SpreadsheetTest {

    private static final List<String> NASTY = List.of(
            "=1+1",
            "+86 10",
            "-5",
            "@所有人",
            "\tmit Tab",
            "\r\nzwei\r\nZeilen\n",
            "'引号",
            "'=1",
            "''",
            "＝全角",
            " Rand ",
            "\u3000全角空格\u00A0",
            "00123",
            "1e5",
            "2026-01-31",
            "TRUE",
            "#REF!",
            "\"a\",\"b\";\"c\"",
            "a|b\\|c\\",
            "😀👨‍👩‍👧 𠮷",
            "_x000D_ _x0041_",
            "bell \u0007 end",
            "<b>&amp;</b> ]]>",
            "问题",
            "sep=;",
            "=cmd|'/C calc'!A0");

    private List<FaqEntry> nastyEntries() {
        var entries = new ArrayList<FaqEntry>();
        for (int number = 0; number < NASTY.size(); number++) {
            String text = NASTY.get(number);
            String trimmed = text.strip().isEmpty() ? "x" : CellText.trim(text);
            var extra = new LinkedHashMap<String, String>();
            extra.put("备注", text);
            extra.put("=1+1", "Formel");
            entries.add(new FaqEntry(
                    "00" + number,
                    trimmed,
                    "问" + number + text,
                    List.of(trimmed, "a|b", "c\\", "|", "d,e"),
                    List.of("-" + trimmed),
                    List.of(workable("-" + trimmed), "a+b", "1,000；元"),
                    text,
                    "/图片/" + number + ".png",
                    "https://example.com/?q=" + number + "|x&y=1",
                    Instant.parse("2025-12-31T16:00:00Z"),
                    Instant.parse("2026-01-31T10:05:07.120Z"),
                    number % 2 == 0,
                    extra));
        }
        return entries;
    }

    private static String workable(String rule) {
        return KeywordSyntax.faultIn(rule).isEmpty() ? rule : "-x";
    }

    private List<FaqEntry> entries() {
        var entries = new ArrayList<>(nastyEntries());
        entries.add(FaqEntry.of("plain", "能退吗", "可以"));
        entries.add(new FaqEntry(
                "long",
                "",
                "很长的",
                IntStream.range(0, 500)
                        .mapToObj(i -> "第" + i + "种问法" + "长".repeat(300))
                        .toList(),
                List.of(),
                IntStream.range(0, 400).mapToObj(i -> "词" + i).toList(),
                "段落\n\n".repeat(4000) + "终",
                null,
                null,
                null,
                Instant.parse("2026-01-31T16:00:00Z"),
                true,
                Map.of("另一列", "只有这里有")));
        return entries;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedImportsIntoAnEmptyDraftUnchanged(Format format) throws IOException {
        List<FaqEntry> entries = entries();
        draft = new MemoryDraft(entries.toArray(FaqEntry[]::new));
        Path file = exported(format);

        draft = new MemoryDraft();
        Report report = load(file);

        assertThat(fatal(report)).isEmpty();
        assertThat(draft.all()).containsExactlyElementsOf(entries);
    }

    @ParameterizedTest
    @EnumSource
    void importingAnExportAgainChangesNothing(Format format) throws IOException {
        var odd = new FaqEntry(
                "odd",
                " 分类 ",
                "问",
                List.of(" a ", ""),
                List.of(),
                List.of(),
                "答",
                null,
                null,
                null,
                null,
                true,
                Map.of("空", " "));
        draft = new MemoryDraft(entries().toArray(FaqEntry[]::new));
        draft.saveAll(List.of(odd));

        Report report = load(exported(format));

        assertThat(report.unchanged())
                .isEqualTo(report.rows())
                .isEqualTo(entries().size() + 1);
        assertThat(draft.saved()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDraftIsExportedAsItsHeadings(Format format) throws IOException {
        Report report = load(exported(format));

        assertThat(report.rows()).isZero();
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void theCsvIsWhatExcelReads() throws IOException {
        draft = new MemoryDraft(new FaqEntry(
                "1",
                "售后",
                "=1+1",
                List.of("a", "b|c"),
                List.of(),
                List.of("-x", "y"),
                "说\"可以\"",
                null,
                null,
                Instant.parse("2025-12-31T16:00:00Z"),
                Instant.parse("2026-01-31T16:00:00Z"),
                true,
                Map.of("备注", "@x")));

        assertThat(Files.readString(exported(Format.CSV), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFF编号 id,分类 category,标准问题 question,相似问题 similar,排除问题 negative,关键词 keywords,答案 answer,图片 image,链接 link,生效 from,失效 until,启用 enabled,备注\r\n"
                                + "1,售后,'=1+1,\"a\nb\\|c\",,\"'-x\ny\",\"说\"\"可以\"\"\",,,2026-01-01,2026-01-31,是,'@x\r\n");
    }

    @Test
    void theWorkbookHasAFrozenHeadingAndNoFormulas() throws IOException {
        draft = new MemoryDraft(nastyEntries().toArray(FaqEntry[]::new));

        try (var workbook = WorkbookFactory.create(exported(Format.XLSX).toFile())) {
            var sheet = workbook.getSheet("FAQ");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("标准问题 question");
            assertThat(sheet.getColumnWidth(6)).isGreaterThan(sheet.getColumnWidth(0));
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
            var formula = sheet.getRow(1).getCell(6);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(formula.getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    @Test
    void moreThanACellHoldsIsSpreadOverColumns() throws IOException {
        draft = new MemoryDraft(entries().toArray(FaqEntry[]::new));

        try (var workbook = WorkbookFactory.create(exported(Format.XLSX).toFile())) {
            var headings = new ArrayList<String>();
            workbook.getSheetAt(0).getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
            assertThat(headings)
                    .containsSequence("相似问题 similar", "相似问题 similar 2", "相似问题 similar 3")
                    .contains("答案 answer", "备注", "另一列");
        }
    }
}
