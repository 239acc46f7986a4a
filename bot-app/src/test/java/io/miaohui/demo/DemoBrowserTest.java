package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo in a real browser, with pictures for people to look at. */
class DemoBrowserTest extends DemoBrowser {

    @ParameterizedTest
    @CsvSource({"390, 844, DARK", "1440, 900, LIGHT"})
    void theDemoPlaysBothSides(int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/demo"));
            say(page, "#wecom", "怎么退货？");
            assertThat(page.locator("#wecom .robot").last()).containsText("7 天", SOON);
            say(page, "#wecom", "转人工");
            assertThat(page.locator("#group .robot").last()).containsText(Stage.WECOM_CUSTOMER, SOON);

            page.locator("#group .cite").last().click();
            String words = "您好，我是小李。订单我看到了，这就帮您办退货。";
            say(page, "#group", words);
            assertThat(page.locator("#wecom .robot").last()).containsText(words, SOON);
            picture(page, "demo-" + look);

            page.click("#group .chip >> text=结束");
            assertThat(page.locator("#group .robot").last()).containsText("结", SOON);
            page.click("#tab-dingtalk");
            say(page, "#dingtalk", "尺码怎么选？");
            assertThat(answers(page, "#dingtalk", "尺码").last()).isVisible(SEEN);
            page.click("#tab-web");
            FrameLocator web = page.frameLocator("#web iframe");
            assertThat(web.locator("#text")).isVisible();
            picture(page, "demo-web-" + look);
            assertFits(page, look);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "1440, 900, DARK"})
    void anAnswerComesOnceThoughThePlatformRepeatsAndThenComesLateThoughItFails(
            int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/demo"));
            page.click("#faults summary");
            page.check("[name='dingtalk.DUPLICATES']");
            page.check("[name='dingtalk.SERVER_ERROR']");
            assertThat(page.locator("#faults summary b")).hasText("2");
            picture(page, "demo-faults-" + look);
            assertFits(page, look);
            page.click("#faults summary");
            page.click("#tab-dingtalk");
            int before = answers(page, "#dingtalk", "发票").count();
            say(page, "#dingtalk", "发票怎么开？");
            assertThat(page.locator("#dingtalk .person").last()).containsText("发票怎么开");
            assertThat(answers(page, "#dingtalk", "发票")).hasCount(before);

            page.click("#faults summary");
            page.uncheck("[name='dingtalk.SERVER_ERROR']");

            assertThat(answers(page, "#dingtalk", "发票").nth(before)).isVisible(SEEN);
            page.uncheck("[name='dingtalk.DUPLICATES']");
            assertThat(answers(page, "#dingtalk", "发票")).hasCount(before + 1);
        } finally {
            stage.faults().all().forEach(fault -> stage.faults().set(fault.name(), false));
        }
    }

    private static void say(Page page, String side, String text) {
        page.fill(side + " .compose input", text);
        page.locator(side + " .compose input").press("Enter");
    }
}
