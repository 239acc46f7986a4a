package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.wecom.simulator.Exchange;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The FAQ kept from a phone, over real bytes: file in, report and rows to mend out, published with a word. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpreadsheetByChatTest {

    private static final String EDITOR = "manager01";
    private static final String HEADER = "编号,分类,标准问题,相似问题,答案,启用\n";
    private static final String BAD_ROW = "Q-902,活动,,,没有写问题,是\n";

    private static Platforms platforms;
    private static RunningMiaohui miaohui;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        platforms = new Platforms();
        Map<String, String> settings = new HashMap<>(platforms.settings());
        settings.put("miaohui.admin.chat-editors", "dingtalk:service:" + EDITOR + ",wecom:service:" + EDITOR);
        miaohui = new RunningMiaohui("spreadsheets", settings);
        await().until(() -> platforms.connect(miaohui.url("/")));
    }

    @AfterAll
    static void stop() {
        miaohui.close();
        platforms.close();
    }

    @Test
    @Order(1)
    void anEditorOnDingtalkSendsASheetMendsItAndPublishesIt() {
        sendOnDingtalk(EDITOR, "双十一.csv", HEADER + "Q-901,活动,双十一定金膨胀怎么算,,定金 50 元抵 100 元。,是\n" + BAD_ROW);

        assertThat(dingtalkHears(EDITOR, "新增 1 条")).contains("1 行没有进草稿", "第 3 行", "回复「发布」");
        assertThat(dingtalkHeard(EDITOR).get(0)).contains("收到《双十一.csv》，正在读取");
        // As a file or as a link, whichever the channel can.
        assertThat(dingtalkHears(EDITOR, "没有进草稿的行.xlsx")).isNotBlank();
        assertThat(answeredBy("双十一定金膨胀怎么算")).isNotEqualTo("Q-901");

        platforms.dingtalk.say(EDITOR, "发布");

        assertThat(dingtalkHears(EDITOR, "已上线")).contains("第 2 版");
        await().untilAsserted(() -> assertThat(answeredBy("双十一定金膨胀怎么算")).isEqualTo("Q-901"));
    }

    @Test
    @Order(2)
    void anEditorOnWecomMayLeaveItInTheDraft() {
        Exchange sent = sendOnWecom(EDITOR, "双十二.csv", HEADER + "Q-911,活动,双十二几点开始抢购,,晚上 8 点。,是\n");
        assertThat(sent.replies().get(0)).contains("收到《双十二.csv》，正在读取");
        assertThat(wecomHears(EDITOR, "新增 1 条")).contains("共 1 行", "回复「取消」").doesNotContain("没有进草稿");

        platforms.wecom.say(EDITOR, "取消");

        assertThat(wecomHears(EDITOR, "先不上线。改动")).contains("草稿");
        assertThat(answeredBy("双十二几点开始抢购")).isNotEqualTo("Q-911");
        Exchange late = platforms.wecom.say(EDITOR, "发布");
        assertThat(late.replies().toString()).doesNotContain("正在发布");
    }

    @Test
    @Order(3)
    void whatIsNoSpreadsheetChangesNothingAndSaysWhy() {
        sendOnWecom(EDITOR, "坏的.xlsx", "这不是表格".repeat(50));

        assertThat(wecomHears(EDITOR, "《坏的.xlsx》没有读成")).contains("草稿没有改变");
    }

    @Test
    @Order(4)
    void othersAreToldThatFilesCanNotBeRead() {
        Exchange sent = sendOnWecom("lisi", "双十一.csv", HEADER);
        sendOnDingtalk("lisi", "双十一.csv", HEADER);

        assertThat(sent.replies().get(0)).contains("文件").doesNotContain("正在读取");
        await().untilAsserted(() -> assertThat(dingtalkHeard("lisi")).hasSize(1));
        assertThat(dingtalkHeard("lisi").get(0)).contains("文件").doesNotContain("正在读取");
        assertThat(miaohui.log()).contains("wecom:service:lisi");
    }

    @Test
    @Order(5)
    void aFileThatThePlatformNoLongerHasIsAskedForAgain() {
        platforms.wecom.send(EDITOR, "file", Map.of("MediaId", "gone", "FileName", "旧的.xlsx"));

        assertThat(wecomHears(EDITOR, "没能从聊天里取到")).contains("再发一次");
    }

    @Test
    @Order(6)
    void whatAKilledServerHadTakenIsReportedOnceByTheNext() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 3000; i++) {
            rows.append("K-")
                    .append(i)
                    .append(",批量,第 ")
                    .append(i)
                    .append(" 号问题怎么办,,第 ")
                    .append(i)
                    .append(" 号答案。,是\n");
        }
        sendOnWecom(EDITOR, "大表.csv", rows.toString());
        miaohui.kill();
        miaohui.start();

        String report = wecomHears(EDITOR, "《大表.csv》读好了");

        assertThat(report).contains("共 3000 行");
        assertThat(platforms.wecom.screens().heard(EDITOR))
                .filteredOn(text -> text.contains("《大表.csv》读好了"))
                .hasSize(1);
    }

    @Test
    @Order(7)
    void aLinkThatNobodyGaveLeadsNowhere() {
        assertThat(miaohui.get("/files/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.xlsx").statusCode())
                .isEqualTo(404);
        assertThat(miaohui.send(HttpRequest.newBuilder(URI.create(miaohui.url("/files/") + "..%2Fx.xlsx"))
                                .build())
                        .statusCode())
                .isIn(400, 404);
    }

    private static void sendOnDingtalk(String user, String name, String text) {
        String code = platforms.dingtalk.media().code(text);
        platforms.dingtalk.send(user, message -> message.put("msgtype", "file")
                .putObject("content")
                .put("downloadCode", code)
                .put("fileName", name)
                .put("spaceId", "1")
                .put("fileId", "2"));
    }

    private static Exchange sendOnWecom(String user, String name, String text) {
        return platforms.wecom.sendFile(user, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> dingtalkHeard(String user) {
        return platforms.dingtalk.chats().robotIn(DingtalkSimulator.singleChat(user)).stream()
                .map(ChatLog.Line::text)
                .toList();
    }

    private static String dingtalkHears(String user, String words) {
        await().untilAsserted(() -> assertThat(dingtalkHeard(user)).anyMatch(text -> text.contains(words)));
        return dingtalkHeard(user).stream()
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String wecomHears(String user, String words) {
        await().untilAsserted(
                        () -> assertThat(platforms.wecom.screens().heard(user)).anyMatch(text -> text.contains(words)));
        return platforms.wecom.screens().heard(user).stream()
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String answeredBy(String question) {
        return miaohui.ask("probe", question).path("entry").asString("");
    }
}
