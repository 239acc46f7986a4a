package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTest extends SpreadsheetTest {

    private static final FaqEntry WHOLE = new FaqEntry(
            "Q-012",
            "售后",
            "怎么退货？",
            List.of("如何退货", "我要退货"),
            List.of("怎么换货"),
            List.of("退货+流程", "-换货"),
            "七天内**可退**",
            "/images/return.png",
            "https://example.com/return",
            Instant.parse("2025-12-31T16:00:00Z"),
            Instant.parse("2026-01-31T16:00:00Z"),
            false,
            Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编号 id,分类 category,标准问题 question,相似问题 similar,排除问题 negative,关键词 keywords,答案 answer,图片 image,链接 link,生效 from,失效 until,启用 enabled",
                "编号,分类,标准问题,相似问题,排除问题,关键词,答案,图片,链接,生效,失效,启用",
                "id,category,question,similar,negative,keywords,answer,image,link,from,until,enabled",
                "ID,Category,Standard Question,Similar Questions,Negative,Keyword,Standard answer,Picture,URL,Valid from,Valid until,Active",
                "知识编号,知识分类,问题,相似问法,反例,关键字,回复,配图,网址,生效时间,失效时间,是否启用",
                "编号（选填）,*分类,【必填】标准问法,同义问题(每行一条),排除问,关键词：,答复*,图片链接,链接地址,生效日期,失效日期,是否有效",
                "id 编号,category/分类,question(标准问题),similar_相似问题,negative-排除问题,keywords 关键词,answer 答案,image 图片,link 链接,from 生效,until 失效,enabled 启用",
            })
    void headingsAreKnownInEitherLanguageAndByOtherNames(String headings) throws IOException {
        load(csv(headings + "\nQ-012,售后,怎么退货？,如何退货|我要退货,怎么换货,退货+流程|-换货,七天内**可退**,/images/return.png,"
                + "https://example.com/return,2026-01-01,2026-01-31,否\n"));

        assertThat(draft.only()).isEqualTo(WHOLE);
    }

    @Test
    void columnsMayStandInAnyOrder() throws IOException {
        load(csv("答案,启用,标准问题,编号\n可以,是,能退吗,Q-1\n"));

        assertThat(draft.only()).isEqualTo(FaqEntry.of("Q-1", "能退吗", "可以"));
    }

    @Test
    void similarQuestionsMayBeSpreadOverManyColumns() throws IOException {
        load(xlsx(row("问题", "相似问题1", "相似问题2", "答案", "相似问题 10"), row("能退吗", "可以退吗", null, "可以", "退得了吗\n给退吗")));

        assertThat(draft.only().similar()).containsExactly("可以退吗", "退得了吗", "给退吗");
        assertThat(draft.only().extra()).isEmpty();
    }

    @Test
    void unknownColumnsAreKeptAndNamed() throws IOException {
        Report report = load(csv("问题,备注,答案,备注,负责人\n能退吗,急,可以,二,\n"));

        assertThat(draft.only().extra()).containsExactly(Map.entry("备注", "急"), Map.entry("备注 (2)", "二"));
        assertThat(report.ignored()).containsExactly("工作表“faq.csv”的其他列原样保留：备注、备注 (2)、负责人");
    }

    @Test
    void ofTwoHeadingsForOneColumnTheSurerOneCountsAndTheOtherIsKept() throws IOException {
        load(csv("问题,标准问题,回复,答案\n旧的问法,能退吗,旧的回复,可以\n"));

        assertThat(draft.only().question()).isEqualTo("能退吗");
        assertThat(draft.only().answer()).isEqualTo("可以");
        assertThat(draft.only().extra()).containsExactly(Map.entry("问题", "旧的问法"), Map.entry("回复", "旧的回复"));
    }

    @Test
    void aMergedRowOfInstructionsAboveTheHeadingsIsLeftOut() throws IOException {
        Path file = xlsx(workbook -> {
            var sheet = workbook.createSheet("导入");
            fill(sheet, row("【必读】每条知识必须包括问题、答案"), row(), row("知识标题（最多100个字）录入真实问法", "答案"), row("能退吗", "可以"));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        });

        Report report = load(file);

        assertThat(draft.only().question()).isEqualTo("能退吗");
        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.ignored()).containsExactly("工作表“导入”第 1 行在标题行之上，未读入");
    }

    @Test
    void allSheetsWithHeadingsAreReadAndTheOthersAreNamed() throws IOException {
        Path file = xlsx(workbook -> {
            fill(workbook.createSheet("售前"), row("问题", "答案"), row("有货吗", "有"));
            fill(workbook.createSheet("同义词"), row("原义词", "同义词"), row("iPad", "平板"));
            fill(workbook.createSheet("售后"), row("A", "Q"), row("可以", "能退吗"));
            fill(workbook.createSheet("草稿"), row("说明"), row("标准问题", "相似问题"), row("改天写", ""));
            workbook.createSheet("Sheet5");
        });

        Report report = load(file);

        assertThat(draft.all()).extracting(FaqEntry::question).containsExactly("有货吗", "能退吗");
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.ignored())
                .containsExactly("工作表“同义词”没有认出标题行，未读入", "工作表“草稿”未读入：第 2 行像是标题行，但缺少“答案”列", "工作表“Sheet5”是空的");
    }

    @Test
    void headingsThatComeAgainAmongTheRowsAreNoEntry() throws IOException {
        Report report = load(csv("问题,答案\n能退吗,可以\n问题,答案\n能换吗,可以\n"));

        assertThat(draft.all()).extracting(FaqEntry::question).containsExactly("能退吗", "能换吗");
        assertThat(report.ignored()).containsExactly("工作表“faq.csv”第 3 行又是一次标题，已跳过");
    }

    @Test
    void contentWithoutAHeadingIsReportedAsLeftOut() throws IOException {
        Report report = load(xlsx(row("问题", "答案"), row("能退吗", "可以", null, "随手写的"), row("能换吗", "可以")));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.ignored()).containsExactly("工作表“FAQ”的 D 列没有标题，其中的内容未读入");
    }

    @ParameterizedTest
    @CsvSource({"'能退吗,可以\n能换吗,可以\n'", "'能退吗\n'", "'序号,备注\n1,无\n'"})
    void withoutHeadingsNothingIsGuessed(String text) throws IOException {
        Path file = csv(text);

        assertThatThrownBy(() -> load(file))
                .isInstanceOfSatisfying(UnusableSpreadsheetException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(Kind.NO_HEADER))
                .hasMessageContaining("没有找到标题行。")
                .hasMessageContaining("“标准问题”和“答案”（或 question 和 answer）")
                .hasMessageContaining("编号、分类、标准问题、相似问题、排除问题、关键词、答案、图片、链接、生效、失效、启用");
        assertThat(draft.all()).isEmpty();
    }

    @Test
    void aMissingAnswerColumnIsNamed() throws IOException {
        Path file = csv("编号,问题\n1,能退吗\n");

        assertThatThrownBy(() -> load(file)).hasMessageContaining("（工作表“faq.csv”第 1 行像是标题行，但缺少“答案”列）");
    }

    @Test
    void headingsAreNotSoughtBelowTheFirstTwentyRows() throws IOException {
        String above = "说明\n".repeat(19);

        assertThat(load(csv(above + "问题,答案\n能退吗,可以\n")).added()).isEqualTo(1);
        Path deeper = csv(above + "说明\n问题,答案\n能退吗,可以\n");
        assertThatThrownBy(() -> load(deeper)).hasMessageContaining("没有找到标题行");
    }
}
