package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.UnusableSpreadsheetException.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest extends SpreadsheetTest {

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-8,\uFEFF",
        "GBK,''",
        "GB18030,''",
        "UTF-16LE,\uFEFF",
        "UTF-16BE,\uFEFF",
    })
    void theEncodingIsFound(String charset, String mark) throws IOException {
        load(csv(mark + "编号,标准问题,答案\n1,怎么退货？,七天内可退\n", Charset.forName(charset)));

        assertThat(draft.only()).isEqualTo(FaqEntry.of("1", "怎么退货？", "七天内可退"));
    }

    @Test
    void charactersBeyondGbkComeFromGb18030() throws IOException {
        load(csv("问题,答案\n𠮷野家在哪,二楼😀\n", Charset.forName("GB18030")));

        assertThat(draft.only().question()).isEqualTo("𠮷野家在哪");
        assertThat(draft.only().answer()).isEqualTo("二楼😀");
    }

    @Test
    void aByteThatSpoilsUtf8LateInTheFileIsNoticed() throws IOException {
        String plain = IntStream.range(0, 2000).mapToObj(i -> i + ",yes\n").collect(Collectors.joining());

        load(csv("question,answer\n" + plain + "能退吗,可以\n", Charset.forName("GBK")));

        assertThat(draft.all()).hasSize(2001).extracting(FaqEntry::question).endsWith("能退吗");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFound(String separator) throws IOException {
        load(csv("编号,问题,答案\n1,\"a,b;c\td\",可以\n".replaceAll(",(?=[问答可\"])", separator)));

        assertThat(draft.only()).isEqualTo(FaqEntry.of("1", "a,b;c\td", "可以"));
    }

    @Test
    void aLineThatNamesTheSeparatorIsNoHeading() throws IOException {
        load(csv("sep=;\n问题;答案\n能退吗;可以, 当然\n"));

        assertThat(draft.only().answer()).isEqualTo("可以, 当然");
    }

    @Test
    void rowsAreNumberedAsASpreadsheetProgramDoes() throws IOException {
        Report report = load(csv("问题,答案\r\n\r\n\"能\r\n退吗\",\"可\n以\"\r\n,,\r\n没有答案,\r\n"));

        assertThat(draft.only().question()).isEqualTo("能\r\n退吗");
        assertThat(report.problems()).extracting(Problem::row).containsExactly(5);
        assertThat(report.ignored()).containsExactly("工作表“faq.csv”有 2 个空行，已跳过");
    }

    @Test
    void shortAndLongRowsAreRead() throws IOException {
        Report report = load(csv("问题,答案,分类\n能退吗,可以\n能换吗,可以,售后,多的\n"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.ignored()).containsExactly("工作表“faq.csv”的 D 列没有标题，其中的内容未读入");
    }

    @Test
    void quotesInsideAreReadAsSpreadsheetProgramsDo() throws IOException {
        load(csv("问题,答案\n\"说\"\"退\"\"字\",\"苹果\"手机可以\n"));

        assertThat(draft.only().question()).isEqualTo("说\"退\"字");
        assertThat(draft.only().answer()).isEqualTo("苹果手机可以");
    }

    @Test
    void anApostropheIsTakenAwayOnlyWhereItProtectsSomething() throws IOException {
        load(csv("编号,问题,答案\n1,'=1+1,'30 天\n2,'-退货,''引用\n3,'+86,'@所有人\n"));

        assertThat(draft.all()).extracting(FaqEntry::question).containsExactly("=1+1", "-退货", "+86");
        assertThat(draft.all()).extracting(FaqEntry::answer).containsExactly("'30 天", "'引用", "@所有人");
    }

    @Test
    void quotesThatAreNeverClosedAreNamedByTheirRow() throws IOException {
        Path file = csv("问题,答案\n能退吗,可以\n能换吗,\"可以\n能修吗,可以\n");

        assertThatThrownBy(() -> load(file))
                .isInstanceOfSatisfying(UnusableSpreadsheetException.class, thrown -> assertThat(thrown.kind())
                        .isEqualTo(Kind.DAMAGED))
                .hasMessageStartingWith("从第 3 行起引号没有配对");
        assertThat(draft.all()).isEmpty();
    }

    @Test
    void textThatBeginsLikeAPictureIsText() throws IOException {
        load(csv("BM,问题,答案\n1,能退吗,可以\n"));

        assertThat(draft.only().extra()).containsEntry("BM", "1");
    }
}
