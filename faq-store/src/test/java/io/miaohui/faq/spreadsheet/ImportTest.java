package io.miaohui.faq.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportTest extends SpreadsheetTest {

    private static final FaqEntry RICH = new FaqEntry(
            "Q-1",
            "售后",
            "能退吗",
            List.of("可以退吗"),
            List.of("能换吗"),
            List.of("退货"),
            "可以",
            "/a.png",
            "https://example.com/",
            null,
            null,
            false,
            Map.of("备注", "重要"));

    @Test
    void goodRowsGoInTogetherAndUnchangedOnesAreNotWritten() throws IOException {
        draft = new MemoryDraft(RICH, FaqEntry.of("Q-2", "能换吗", "不可以"));

        Report report = load(csv("编号,问题,答案\nQ-1,能退吗,可以\nQ-2,能换吗,可以\nQ-3,能修吗,可以\n,能赔吗,\n"));

        assertThat(draft.saved()).hasSize(1);
        assertThat(draft.saved().get(0)).extracting(FaqEntry::id).containsExactly("Q-2", "Q-3");
        assertThat(report)
                .extracting(Report::rows, Report::added, Report::changed, Report::unchanged, Report::dryRun)
                .containsExactly(4, 1, 1, 1, false);
        assertThat(report.badRows()).hasSize(1);
    }

    @Test
    void nothingIsWrittenIfNothingIsNew() throws IOException {
        Path file = csv("问题,答案\n能退吗,可以\n");
        load(file);

        Report again = load(file);

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(draft.saved()).hasSize(1);
    }

    @Test
    void aDryRunReportsTheSameAndChangesNothing() throws IOException {
        draft = new MemoryDraft(RICH);
        Path file = csv("编号,问题,答案,备注\nQ-1,能退吗,不可以,\n,能换吗,可以,\n,,可以,\nQ-3,可以退吗,可以,\n");

        Report rehearsed = spreadsheets().load(file, "faq.csv", true);

        assertThat(draft.saved()).isEmpty();
        assertThat(draft.all()).containsExactly(RICH);
        Report real = load(file);
        assertThat(rehearsed)
                .usingRecursiveComparison()
                .ignoringFields("dryRun")
                .isEqualTo(real);
        assertThat(rehearsed.dryRun()).isTrue();
    }

    @Test
    void whatTheSheetHasNoColumnForStays() throws IOException {
        draft = new MemoryDraft(RICH);

        load(csv("编号,问题,答案,负责人\nQ-1,能退货吗,七天内可以,小王\n"));

        assertThat(draft.only())
                .isEqualTo(new FaqEntry(
                        "Q-1",
                        "售后",
                        "能退货吗",
                        List.of("可以退吗"),
                        List.of("能换吗"),
                        List.of("退货"),
                        "七天内可以",
                        "/a.png",
                        "https://example.com/",
                        null,
                        null,
                        false,
                        Map.of("备注", "重要", "负责人", "小王")));
    }

    @Test
    void anEmptyCellUnderItsHeadingEmptiesTheValue() throws IOException {
        draft = new MemoryDraft(RICH);

        load(csv("编号,分类,问题,相似问题,排除问题,关键词,答案,图片,链接,启用,备注\nQ-1,,能退吗,,,,可以,,,,\n"));

        assertThat(draft.only()).isEqualTo(FaqEntry.of("Q-1", "能退吗", "可以"));
    }

    @Test
    void aRowWithoutAnIdChangesTheEntryThatAsksJustThis() throws IOException {
        draft = new MemoryDraft(RICH);

        Report report = load(csv("问题,答案\n能退吗,不可以\n"));

        assertThat(report.changed()).isEqualTo(1);
        assertThat(draft.only().id()).isEqualTo("Q-1");
        assertThat(draft.only().answer()).isEqualTo("不可以");
    }

    @Test
    void anIdIsMadeOfTheQuestionAndStaysWhenTheAnswerChanges() throws IOException {
        load(csv("问题,答案\n能退吗？,可以\nWiFi 密码,123\n"));
        List<String> ids = draft.all().stream().map(FaqEntry::id).toList();

        Report report = load(csv("问题,答案\nwifi密码,456\n能退吗?,不可以\n"));

        assertThat(ids).allMatch(id -> id.matches("AUTO-[0-9A-F]{12}")).doesNotHaveDuplicates();
        assertThat(report.changed()).isEqualTo(2);
        assertThat(draft.all()).extracting(FaqEntry::id).isEqualTo(ids);
    }

    @Test
    void anEntryWhoseIdAnotherRowHasIsNotTakenByItsQuestion() throws IOException {
        draft = new MemoryDraft(FaqEntry.of("Q-1", "能退吗", "可以"));

        Report report = load(csv("编号,问题,答案\nQ-1,能退货吗,可以\n,能退吗,不可以\n"));

        assertThat(fatal(report)).isEmpty();
        assertThat(draft.all())
                .extracting(FaqEntry::question, FaqEntry::answer)
                .containsExactly(tuple("能退货吗", "可以"), tuple("能退吗", "不可以"));
    }

    @Test
    void entriesThatShareAWordingAreWarnedOfAndGoIn() throws IOException {
        draft = new MemoryDraft(RICH);

        Report report = load(csv("编号,问题,相似问题,答案\nA,保修多久,质保|保多久,一年\nB,保修 多久,,两年\nC,保修几年,质保|保 多久,两年\nD,可以退吗,,可以\n"));

        assertThat(report.added()).isEqualTo(4);
        assertThat(report.badRows()).isEmpty();
        assertThat(report.problems())
                .containsExactly(
                        warning(3, "问题", "标准问题在工作表“faq.csv”第 2 行里也有", "客户这样问时会有两个答案，建议合并成一条"),
                        warning(4, "相似问题", "相似问题“质保”在工作表“faq.csv”第 2 行里也有", "客户这样问时会有两个答案，建议只留一处"),
                        warning(5, "问题", "标准问题在草稿中的“Q-1”里也有", "客户这样问时会有两个答案，建议合并成一条"));
    }

    @Test
    void anEntryMayRepeatItsOwnQuestion() throws IOException {
        Report report = load(csv("问题,相似问题,答案\n能退吗,能退吗|能退吗,可以\n"));

        assertThat(report.problems()).isEmpty();
    }

    @Test
    void problemsComeInTheOrderOfTheFile() throws IOException {
        Path file = xlsx(workbook -> {
            fill(workbook.createSheet("二"), row("编号", "问题", "答案"), row("1", "能退吗", "可以"), row("2", "能退吗", "可以"));
            fill(workbook.createSheet("一"), row("编号", "问题", "答案"), row("3", "能退吗", "可以"), row("4", "", "可以"));
        });

        assertThat(load(file).problems())
                .extracting(Problem::sheet, Problem::row, Problem::fatal)
                .containsExactly(tuple("二", 3, false), tuple("一", 2, false), tuple("一", 3, true));
    }

    @Test
    void keywordsMayBeSeparatedAsPeopleDo() throws IOException {
        load(csv("问题,答案,关键词\n能退吗,可以,\"退货, 退款；退+钱、-换货|返还，\n退回\"\n"));

        assertThat(draft.only().keywords()).containsExactly("退货", "退款", "退+钱", "-换货", "返还", "退回");
    }

    private static Problem warning(int row, String column, String what, String todo) {
        return new Problem("faq.csv", row, column, what, todo, false);
    }
}
