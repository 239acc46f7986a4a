package io.miaohui.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles.Fetched;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.SharedFiles;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

abstract class EditingContract {

    private static final Problem MISSING = new Problem("Sheet1", 3, "答案", "没有写答案。", "请填写答案。", true);
    private static final Problem HINT = new Problem("Sheet1", 2, "关键词", "重复。", "可以删掉。", false);

    private EditingWorld world;

    abstract EditingWorld world();

    @BeforeEach
    void begin() {
        world = world();
    }

    @Test
    void aSheetIsAcknowledgedAtOnceAndReportedWhenItWasRead() {
        assertThat(world.sends("faq.csv")).contains(Reply.text("收到《faq.csv》，正在读取…"));
        assertThat(world.told()).isEmpty();

        world.work.run();

        assertThat(world.lastTold())
                .isEqualTo("《faq.csv》读好了：共 3 行，新增 1 条，更新 1 条，没变 1 条。\n\n"
                        + "草稿与线上相比：新增 1 条，更新 2 条，删除 3 条。\n\n"
                        + "回复「发布」全部上线，回复「取消」先不上线（30 分钟内有效）。");
        assertThat(world.told().get(0).actions())
                .extracting(Reply.Action::words)
                .containsExactly("发布", "取消");
        assertThat(world.published).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"发布", "「发布」", " 上线。", "Publish"})
    void theWordPublishesOnce(String word) {
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.says(word)).contains(Reply.text(SheetWords.PUBLISHING));
        assertThat(world.says(word)).isEmpty();
        world.work.run();
        world.work.run();

        assertThat(world.published).containsExactly("王店长: faq.csv");
        assertThat(world.lastTold()).startsWith("已上线：第 7 版，共 832 条知识。");
        assertThat(world.told()).hasSize(2);
    }

    @Test
    void theOtherWordLeavesTheDraftAsItIs() {
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.says("取消")).contains(Reply.text(SheetWords.CANCELLED));
        assertThat(world.says("发布")).isEmpty();
        assertThat(world.published).isEmpty();
    }

    @Test
    void theQuestionExpiresAndSaysSoOnce() {
        world.sends("faq.csv");
        world.work.run();
        world.clock.advance(SheetWork.ASKED_FOR);

        assertThat(world.says("发布")).contains(Reply.text(SheetWords.EXPIRED));
        assertThat(world.says("发布")).isEmpty();
        world.work.run();
        assertThat(world.published).isEmpty();
    }

    @Test
    void otherWordsAreQuestionsAsEver() {
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.says("怎么发布招聘信息")).isEmpty();
        assertThat(world.says("发布")).isPresent();
    }

    @Test
    void theReportNamesRowAndColumnAndGivesTheRowsToMend() {
        world.spreadsheets.report = new Report(
                "faq.csv",
                false,
                2,
                1,
                0,
                0,
                List.of(HINT, MISSING),
                List.of(new BadRow("Sheet1", 3, List.of("答案"), List.of("bad row"), "没有写答案。")),
                List.of());
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.lastTold())
                .contains("**1 行没有进草稿**。\n\n- 第 3 行「答案」：没有写答案。 请填写答案。\n- 第 2 行「关键词」")
                .contains("没进去的行在附件里");
        Reply.Media file = world.told().get(0).media().get(0);
        assertThat(file.kind()).isEqualTo(Reply.Media.Kind.FILE);
        assertThat(file.url()).matches("https://bot\\.example\\.com/files/[\\w-]{32}\\.xlsx");
        String token = file.url().replaceAll(".*/|\\.xlsx", "");
        assertThat(world.shared.file(token, "xlsx").getBody()).asString().isEqualTo("bad row");

        world.clock.advance(SharedFiles.LIFE);
        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> world.shared.file(token, "xlsx"));
    }

    @Test
    void moreProblemsThanAPhoneShowsAreCounted() {
        world.spreadsheets.report =
                new Report("faq.csv", false, 12, 0, 0, 0, Collections.nCopies(12, MISSING), List.of(), List.of());
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.lastTold()).contains("- 还有 2 处");
    }

    @Test
    void rowsThatMakeTooLargeAFileAreCutDown() {
        BadRow large = new BadRow("Sheet1", 3, List.of("答案"), List.of("x".repeat(1_000_000)), "长");
        world.spreadsheets.report =
                new Report("faq.csv", false, 9, 0, 0, 0, List.of(), Collections.nCopies(9, large), List.of());
        world.sends("faq.csv");
        world.work.run();

        String token = world.told().get(0).media().get(0).url().replaceAll(".*/|\\.xlsx", "");
        assertThat(world.shared.file(token, "xlsx").getBody()).hasSize(4_000_000);
    }

    @Test
    void aDraftThatEqualsTheReleaseAsksNothing() {
        world.changes = new FaqDraft.Changes(0, 0, 0);
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.lastTold()).endsWith("草稿和线上一样，不用发布。");
        assertThat(world.says("发布")).isEmpty();
    }

    @Test
    void aFileOutOfReachIsTriedThreeTimes() {
        world.trouble = new Fetched.Failed("the network");
        world.sends("faq.csv");
        for (int i = 0; i < 5; i++) {
            world.work.run();
            world.work.run();
            world.clock.advance(Duration.ofSeconds(3));
        }

        assertThat(world.told()).extracting(Reply::text).containsExactly(SheetWords.UNREACHABLE);
        assertThat(world.spreadsheets.loads).isZero();
    }

    @Test
    void aFileThatIsReachedAtLastIsRead() {
        world.trouble = new Fetched.Failed("the network");
        world.sends("faq.csv");
        world.work.run();
        world.trouble = null;
        world.clock.advance(Duration.ofSeconds(3));
        world.work.run();

        assertThat(world.lastTold()).contains("读好了");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheLimit() {
        world.trouble = new Fetched.TooLarge();
        world.sends("faq.csv");
        world.work.run();

        assertThat(world.lastTold()).contains("超过 1 MB");
    }

    @Test
    void aSheetThatFailsIsTriedThreeTimesAndGivenUpThen() {
        world.spreadsheets.failure = new IllegalStateException("out of disk");
        world.sends("faq.csv");
        for (int i = 0; i < 5; i++) {
            world.work.run();
            world.clock.advance(Duration.ofMinutes(11));
        }

        assertThat(world.spreadsheets.loads).isEqualTo(3);
        assertThat(world.told()).extracting(Reply::text).containsExactly(SheetWords.FAILED);
    }

    @Test
    void onlyEditorsInASingleChatAndOnlySpreadsheetsCount() {
        Content sheet = new Content.Attachment("m", "faq.xlsx");
        ConversationRef group = ConversationRef.group("wecom", "service", "boss");
        ConversationRef other = ConversationRef.single("wecom", "service", "lisi");

        assertThat(world.takes(sheet, "", other, "lisi")).isEmpty();
        assertThat(world.takes(sheet, "", group, "boss")).isEmpty();
        assertThat(world.sends("photo.pdf")).isEmpty();
        assertThat(world.takes(new Content.Attachment("m", null), "", EditingWorld.CHAT, "boss"))
                .isEmpty();
        world.work.run();
        assertThat(world.spreadsheets.loads).isZero();
    }

    @Test
    void aLaterSheetStandsForTheEarlierOne() {
        world.sends("one.csv");
        world.sends("two.csv");
        world.work.run();

        world.says("发布");
        world.work.run();

        assertThat(world.published).containsExactly("王店长: two.csv");
        assertThat(world.says("取消")).isEmpty();
    }
}
