package io.miaohui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.miaohui.admin.Chromium;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an admin publishes in the browser is what customers hear next, on every channel, without a restart. */
class FreshFaqTest {

    /** From publishing to the first customer who hears it. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String QUESTION = "怎么退货";
    private static final String NEW_ANSWER = "双十一期间退货期延长到三十天，运费由我们承担。";
    private static final String PASSWORD = "correct-horse-battery-7";

    private static Chromium chromium;
    private static Platforms platforms;
    private static RunningMiaohui miaohui;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        platforms = new Platforms();
        miaohui = new RunningMiaohui("fresh-faq", platforms.settings());
        await().atMost(PATIENCE).until(() -> platforms.connect(miaohui.url("/")));
    }

    @AfterAll
    static void stop() {
        if (miaohui != null) {
            miaohui.close();
        }
        if (platforms != null) {
            platforms.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aPublishedAnswerIsHeardOnEveryChannelAndTheOldOneAgainAfterRollingBack() throws IOException {
        List<String> before = heard();
        String entry = miaohui.ask(newCustomer(), QUESTION).path("entry").asString();
        assertThat(before).hasSize(3).doesNotHaveDuplicates().noneMatch(text -> text.contains(NEW_ANSWER));

        Page page = chromium.browser().newPage();
        signInForTheFirstTime(page);
        upload(page, spreadsheet(entry));

        assertThat(heard()).as("an import alone changes nothing").isEqualTo(before);
        publish(page);
        await().atMost(FRESH).untilAsserted(() -> assertThat(heard()).allMatch(text -> text.contains(NEW_ANSWER)));

        rollBack(page);
        await().atMost(FRESH).untilAsserted(() -> assertThat(heard()).isEqualTo(before));
        assertThat(miaohui.log()).containsOnlyOnce("Started MiaohuiApplication");
    }

    private static void signInForTheFirstTime(Page page) {
        page.navigate(miaohui.url("/admin").toString());
        page.fill("#username", "admin");
        page.fill("#password", firstPassword());
        page.click("button.btn-primary");
        page.fill("#password", PASSWORD);
        page.fill("#repeated", PASSWORD);
        page.click("button.btn-primary");
        assertThat(page).hasURL(Pattern.compile(".*/admin$"));
    }

    private static void upload(Page page, byte[] spreadsheet) {
        page.click("#menu a[href$='/admin/faq']");
        page.click("nav a[href$='/admin/import']");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "双十一.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", spreadsheet));
        page.click("#upload button");
        assertThat(page.locator("#import-result .console-counts")).containsText("1");
        page.click("button[form=upload]");
        assertThat(page.locator("#import-result a[href$='/admin/releases']")).isVisible();
    }

    private static void publish(Page page) {
        page.click("#import-result a[href$='/admin/releases']");
        page.click("form[action$=publish] button");
        page.click("#confirm-yes");
    }

    private static void rollBack(Page page) {
        assertThat(page.locator("form[action$=roll-back]")).hasCount(1);
        page.click("form[action$=roll-back] button");
        page.click("#confirm-yes");
    }

    /** The answer to {@link #QUESTION} in the web chat, on WeCom and on DingTalk, each for somebody who never asked. */
    private static List<String> heard() {
        String web = miaohui.ask(newCustomer(), QUESTION)
                .path("replies")
                .path(0)
                .path("text")
                .asString();

        String onWecom = newCustomer();
        platforms.wecom.say(onWecom, QUESTION);
        String wecom = platforms.wecom.screens().heard(onWecom).get(0);

        String onDingtalk = newCustomer();
        platforms.dingtalk.say(onDingtalk, QUESTION);
        List<ChatLog.Line> dingtalk = await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> platforms.dingtalk.chats().robotIn(DingtalkSimulator.singleChat(onDingtalk)),
                        lines -> !lines.isEmpty());
        return List.of(web, wecom, dingtalk.get(0).text());
    }

    private static byte[] spreadsheet(String entry) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("问答");
            fill(sheet.createRow(0), "编号", "标准问题", "答案");
            fill(sheet.createRow(1), entry, QUESTION, NEW_ANSWER);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    private static String firstPassword() {
        await().atMost(PATIENCE).until(() -> miaohui.log().contains("password  "));
        Matcher password = Pattern.compile("password {2}(\\S+)").matcher(miaohui.log());
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private static String newCustomer() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }
}
