package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;

class LargeFileTest extends SpreadsheetTest {

    private static final int ROWS = 20_000;

    private Path streamed(int rows, int styledBlankRows) throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (var workbook = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("FAQ");
            var style = workbook.createCellStyle();
            style.setWrapText(true);
            fill(sheet, row("编号", "问题", "相似问题", "答案"));
            for (int number = 1; number <= rows + styledBlankRows; number++) {
                var row = sheet.createRow(number);
                for (int place = 0; place < 4; place++) {
                    row.createCell(place).setCellStyle(style);
                }
                if (number <= rows) {
                    row.getCell(0).setCellValue("Q-" + number);
                    row.getCell(1).setCellValue("第 " + number + " 个问题怎么办？");
                    row.getCell(2).setCellValue("问题 " + number + "\n" + number + " 号怎么办");
                    row.getCell(3).setCellValue("这样办：" + number);
                }
            }
            workbook.write(out);
        }
        return file;
    }

    @Test
    void twentyThousandRowsGoInAndOutAndInAgain() throws IOException {
        Report report = load(streamed(ROWS, 0));

        assertThat(report.added()).isEqualTo(ROWS);
        assertThat(report.problems()).isEmpty();
        assertThat(draft.find("Q-20000").orElseThrow().similar()).containsExactly("问题 20000", "20000 号怎么办");
        for (Format format : Format.values()) {
            assertThat(load(exported(format)).unchanged()).isEqualTo(ROWS);
        }
    }

    @Test
    void manyFormattedBlankRowsAreNoBomb() throws IOException {
        int blank = 150_000;

        Report report = load(streamed(10, blank));

        assertThat(report.added()).isEqualTo(10);
        assertThat(report.ignored()).containsExactly("工作表“FAQ”有 " + blank + " 个空行，已跳过");
    }

    @Test
    void manyRowsWithoutHeadingsAreNotReadToTheEnd() throws IOException {
        Path file = xlsx(workbook -> {
            var sheet = workbook.createSheet("杂项");
            fill(sheet, IntStream.range(0, 3000).mapToObj(i -> row("x" + i)).toArray(Object[][]::new));
            fill(workbook.createSheet("FAQ"), row("问题", "答案"), row("能退吗", "可以"));
        });

        assertThat(load(file).ignored()).containsExactly("工作表“杂项”没有认出标题行，未读入");
    }
}
