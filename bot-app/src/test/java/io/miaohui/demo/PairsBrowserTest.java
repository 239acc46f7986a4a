package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.miaohui.FourPairs;
import io.miaohui.admin.Chromium;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** The demo's two panes in a real browser: each customer with the group that serves them. */
class PairsBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static Chromium chromium;
    private static Stage stage;
    private static ConfigurableApplicationContext miaohui;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        stage = new Stage();
        int port = TestSocketUtils.findAvailableTcpPort();
        miaohui = DemoApplication.start(
                stage, List.of("--server.port=" + port, "--miaohui.public-url=http://localhost:" + port));
    }

    @AfterAll
    static void stop() {
        if (miaohui != null) {
            miaohui.close();
            stage.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void aTicketFromWecomIsClaimedAnsweredAndEndedOnTheCardInDingtalk() {
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = demo(visit, "wecom");
            press(page, "#tries", "提问");
            assertThat(page.locator("#wecom .robot").first()).isVisible(SEEN);
            press(page, "#tries", "找人工");
            Locator notice =
                    page.locator("#group .robot", has(Stage.WECOM_CUSTOMER)).first();
            assertThat(notice).isVisible(SEEN);
            pictureOf(notice, "notice-1440-light");
            press(page, "#group .buttons", "接单");
            assertThat(notice).containsText("由 小李 接单", SOON);
            press(page, "#commands", "回复");
            assertThat(page.locator("#wecom .robot").last()).containsText("这就帮您办", SOON);
            notice.evaluate("it => it.scrollIntoView({block: 'start'})");
            picture(page, "demo-pair-wecom-1440-light");
            press(page, "#tries", "三张图片");
            assertThat(page.locator("#group .robot", has("[图片]")).first()).isVisible(SEEN);
            press(page, "#commands", "结束");
            press(page, "#wecom .buttons", "满意");
            assertThat(page.locator("#wecom .robot").last()).containsText("很高兴帮到您", SOON);
        }
    }

    @Test
    void aVipHasAPersonAtTheFirstMiss() {
        try (BrowserContext visit = visit(390, 844, ColorScheme.DARK)) {
            Page page = demo(visit, "kf");
            press(page, "#tries", "VIP 没答上");
            assertThat(page.locator("#group .robot", has(FourPairs.VIP)).first())
                    .containsText("重要顾客", SOON);
            page.locator("#group").evaluate("it => it.scrollIntoView({block: 'start'})");
            page.locator("#group .robot", has(FourPairs.VIP))
                    .first()
                    .evaluate("it => it.scrollIntoView({block: 'start'})");
            picture(page, "notice-390-dark");
            assertThat(page.locator("#customer-hint")).containsText("试试");
            press(page, "#commands", "回复");
            assertThat(page.locator("#kf .robot").last()).containsText("这就帮您办", SOON);
            picture(page, "demo-pair-kf-390-dark");
            page.locator("#group").scrollIntoViewIfNeeded();
            picture(page, "demo-pair-kf-group-390-dark");
        }
    }

    @Test
    void aCustomerOfDingtalkIsServedInTheGroupOfTheBot() {
        try (BrowserContext visit = visit(1440, 900, ColorScheme.DARK)) {
            Page page = demo(visit, "dingtalk");
            assertThat(page.locator("#agents")).containsText("智能机器人");
            press(page, "#tries", "敏感词");
            assertThat(page.locator("#group .robot", has("敏感话题")).first()).isVisible(SEEN);
            page.check("[name=agent][value=群外人]", new Page.CheckOptions().setForce(true));
            press(page, "#group .buttons", "接单");
            assertThat(page.locator("#group .robot").last()).containsText("不是这个组的成员", SOON);
            page.check("[name=agent][value=小王]", new Page.CheckOptions().setForce(true));
            press(page, "#commands", "回复");
            assertThat(page.locator("#dingtalk .robot").last()).containsText("这就帮您办", SOON);
            picture(page, "demo-pair-dingtalk-1440-dark");
        }
    }

    @Test
    void aCustomerOfTheWebChatIsServedOnTheWorkbench() {
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = demo(visit, "web");
            FrameLocator chat = page.frameLocator("#web iframe");
            assertThat(chat.locator(".suggestion").first()).isVisible(SEEN);
            press(page, "#tries", "找人工");
            assertThat(page.locator("#workbench")).isVisible(SEEN);
            assertThat(page.locator("#group .compose")).isHidden();
            picture(page, "demo-pair-web-390-light");

            Page workbench = visit.waitForPage(() -> page.click("#workbench"));
            workbench.fill("[name=agent]", "小李");
            workbench.fill("[name=text]", "您好，我是小李");
            workbench.click("button.primary[value=answer]");

            assertThat(chat.locator(".line.agent").last()).containsText("您好，我是小李", SOON);
        }
    }

    private Page demo(BrowserContext visit, String customer) {
        Page page = visit.newPage();
        page.navigate(DemoApplication.address(miaohui).resolve("/demo").toString());
        page.click("#tab-" + customer);
        return page;
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** The last button of that name in that place. */
    private static void press(Page page, String where, String label) {
        Pattern whole = Pattern.compile("^" + label + "$");
        page.locator(where + " button", new Page.LocatorOptions().setHasText(whole))
                .last()
                .click();
    }

    private static void pictureOf(Locator part, String name) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Nothing may scroll sideways. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) tooWide).intValue()).as(name).isLessThanOrEqualTo(0);
    }

    private BrowserContext visit(int width, int height, ColorScheme scheme) {
        BrowserContext visit = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        visit.setDefaultTimeout(30_000);
        visit.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        visit.onWebError(error -> complaints.add(error.error()));
        return visit;
    }
}
