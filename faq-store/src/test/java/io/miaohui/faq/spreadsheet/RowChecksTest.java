package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowChecksTest extends SpreadsheetTest {

    /** What is wrong with the one bad row, after which a good one stands. */
    private Problem onlyFault(String headings, String row) throws IOException {
        Report report = load(csv("问题,答案," + headings + "\n" + row + "\n好的,好\n"));
        assertThat(draft.only().question()).isEqualTo("好的");
        assertThat(report.badRows()).hasSize(1);
        assertThat(report.rows()).isEqualTo(2);
        List<Problem> fatal = fatal(report);
        assertThat(fatal).hasSize(1);
        assertThat(fatal.get(0).row()).isEqualTo(2);
        return fatal.get(0);
    }

    @Test
    void aRowNeedsAQuestion() throws IOException {
        assertThat(onlyFault("备注", ",可以,无"))
                .isEqualTo(new Problem("faq.csv", 2, "问题", "“标准问题”是空的", "请填写标准问题；不需要这一行时请整行删除", true));
    }

    @Test
    void aRowNeedsAnAnswer() throws IOException {
        assertThat(onlyFault("备注", "能退吗,\u3000,").what()).isEqualTo("“答案”是空的");
    }

    @Test
    void tooLongTextsAreNamedWithTheirLimit() throws IOException {
        assertThat(onlyFault("备注", "问".repeat(501) + ",可以,").what()).isEqualTo("“标准问题”有 501 个字符，超过 500 个");
        assertThat(onlyFault("备注", "能退吗," + "答".repeat(20_001) + ",").what()).isEqualTo("“答案”有 20001 个字符，超过 20000 个");
        assertThat(onlyFault("相似问题", "能退吗,可以," + "问".repeat(501)).what()).startsWith("“相似问题”里有一条超过 500 个字符：问");
        assertThat(onlyFault("编号", "能退吗,可以," + "1".repeat(65)).what()).isEqualTo("“编号”有 65 个字符，超过 64 个");
        assertThat(onlyFault("备注", "能退吗,可以," + "注".repeat(20_001)))
                .isEqualTo(new Problem("faq.csv", 2, "备注", "内容超过 20000 个字符", "请缩短，或删掉这一列", true));
    }

    @Test
    void textsOfJustTheLimitGoIn() throws IOException {
        String similar = IntStream.range(0, 500).mapToObj(i -> "问" + i).collect(Collectors.joining("|"));

        Report report = load(csv("问题,答案,相似问题\n" + "问".repeat(500) + "," + "答".repeat(20_000) + "," + similar + "\n"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(draft.only().similar()).hasSize(500);
    }

    @Test
    void moreThanFiveHundredSimilarQuestionsAreTooMany() throws IOException {
        String similar = IntStream.range(0, 501).mapToObj(i -> "问" + i).collect(Collectors.joining("|"));

        assertThat(onlyFault("相似问题", "能退吗,可以," + similar))
                .isEqualTo(new Problem("faq.csv", 2, "相似问题", "“相似问题”有 501 条，超过 500 条", "请减少条数，或拆成几条知识", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.com",
                "//example.com/a.png",
                "http://",
                "https://a b.com",
                "data:image/png;base64,AA",
                "ftp://example.com/",
                "C:\\图片.png",
                "见附件"
            })
    void imagesAndLinksThatAreNoAddressesKeepTheRowOut(String address) throws IOException {
        assertThat(onlyFault("图片", "能退吗,可以,\"" + address + "\"").what()).isEqualTo("“图片”不是网址：" + address);
        assertThat(onlyFault("链接", "能退吗,可以,\"" + address + "\"").todo())
                .isEqualTo("请填以 http:// 或 https:// 开头的网址，或以 / 开头的站内路径，中间没有空格");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "HTTP://例子.中国/图片.png?a=1&b=2#c", "/images/退货.png", "/"})
    void addressesOfTheWebAndPathsOfThisServerGoIn(String address) throws IOException {
        load(csv("问题,答案,图片,链接\n能退吗,可以," + address + "," + address + "\n"));

        assertThat(draft.only().image()).isEqualTo(address);
        assertThat(draft.only().link()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天", "2026-02-30", "2026-13-01", "31/01/2026", "2026-01-31 25:00"})
    void whatIsNoDateKeepsTheRowOut(String date) throws IOException {
        assertThat(onlyFault("生效", "能退吗,可以," + date).what()).isEqualTo("“生效”不是日期：" + date);
        assertThat(onlyFault("失效", "能退吗,可以," + date).todo()).isEqualTo("请写成 2026-01-31 或 2026-01-31 18:00；长期有效请留空");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02,2026-01-01", "2026-01-01 10:00,2026-01-01 10:00", "2026-01-01,2025-12-31"})
    void aPeriodThatEndsBeforeItBeginsKeepsTheRowOut(String from, String until) throws IOException {
        assertThat(onlyFault("生效,失效", "能退吗,可以," + from + "," + until).what()).isEqualTo("失效不晚于生效，这条知识永远不会生效");
    }

    @Test
    void aPeriodMayBeOneDay() throws IOException {
        load(csv("问题,答案,生效,失效\n能退吗,可以,2026-01-01,2026-01-01\n"));

        assertThat(draft.only().from()).isBefore(draft.only().until());
    }

    @ParameterizedTest
    @CsvSource({
        "是,true",
        "否,false",
        "true,true",
        "FALSE,false",
        "1,true",
        "0,false",
        "启用,true",
        "停用,false",
        "Yes,true",
        "no,false",
        "'',true"
    })
    void enabledIsUnderstoodInManyWays(String written, boolean enabled) throws IOException {
        load(csv("问题,答案,启用\n能退吗,可以," + written + "\n"));

        assertThat(draft.only().enabled()).isEqualTo(enabled);
    }

    @ParameterizedTest
    @CsvSource({"退货+, 的符号旁边少了一个词", "＋, 里没有词", "换货险+-换货, 要求出现的词里含有排除的词，永远不会命中"})
    void aKeywordRuleThatCannotWorkKeepsTheRowOut(String rule, String fault) throws IOException {
        Problem problem = onlyFault("关键词", "能退吗,可以,退货 | " + rule);

        assertThat(problem.column()).isEqualTo("关键词");
        assertThat(problem.what()).isEqualTo("关键词规则“" + rule + "”" + fault);
        assertThat(problem.todo()).startsWith("请");
    }

    @Test
    void keywordRulesOfAllKindsGoIn() throws IOException {
        load(csv("问题,答案,关键词\n能退吗,可以,退货 | 退货+运费 | 运费/邮费+谁 | 退货+-换货 | -换货\n"));

        assertThat(draft.only().keywords()).containsExactly("退货", "退货+运费", "运费/邮费+谁", "退货+-换货", "-换货");
    }

    @Test
    void anUnknownFlagKeepsTheRowOut() throws IOException {
        assertThat(onlyFault("启用", "能退吗,可以,也许"))
                .isEqualTo(new Problem("faq.csv", 2, "启用", "“启用”看不懂：也许", "请填“是”或“否”；留空等于“是”", true));
    }

    @Test
    void theSecondRowWithAnIdIsBadEvenIfTheFirstIsBadItself() throws IOException {
        Report report = load(csv("编号,问题,答案\nA,能退吗,\nB,能换吗,可以\nA,能修吗,可以\nB,能赔吗,可以\n"));

        assertThat(draft.all()).extracting(FaqEntry::question).containsExactly("能换吗");
        assertThat(fatal(report))
                .extracting(Problem::row, Problem::what)
                .containsExactly(
                        tuple(2, "“答案”是空的"),
                        tuple(4, "编号 A 与工作表“faq.csv”第 2 行重复"),
                        tuple(5, "编号 B 与工作表“faq.csv”第 3 行重复"));
    }

    @Test
    void theSecondRowWithoutAnIdThatAsksTheSameIsBad() throws IOException {
        Report report = load(csv("问题,答案\n能退吗,可以\n能退吗,不可以\n"));

        assertThat(draft.only().answer()).isEqualTo("可以");
        assertThat(fatal(report))
                .containsExactly(
                        new Problem("faq.csv", 3, "问题", "标准问题与工作表“faq.csv”第 2 行相同，两行都没有编号", "请删除其中一行，或把两行合并", true));
    }

    @Test
    void allFaultsOfARowAreNamedAtOnce() throws IOException {
        Report report = load(csv("问题,答案,图片,失效,启用\n,,无,无,无\n"));

        assertThat(fatal(report)).extracting(Problem::column).containsExactly("问题", "答案", "图片", "失效", "启用");
        assertThat(report.badRows()).hasSize(1);
        assertThat(draft.all()).isEmpty();
    }

    @Test
    void tagsInAnAnswerAreWarnedOf() throws IOException {
        Report report = load(csv("问题,答案\n能退吗,<p>可以</p>\n几折,a < b 且 c > d\n"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems()).extracting(Problem::row, Problem::fatal).containsExactly(tuple(2, false));
    }
}
