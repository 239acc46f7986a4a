package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.miaohui.admin.Chromium;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Customers and agents in a real browser: the chat page and the demo, with pictures of both for people to look at. */
class DemoBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double PATIENCE = 30_000;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    private static final LocatorAssertions.IsVisibleOptions SEEN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);

    private static Chromium chromium;
    private static Stage stage;
    private static ConfigurableApplicationContext miaohui;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        stage = new Stage();
        int port = freePort();
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

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "390, 844, DARK", "1440, 900, LIGHT", "1440, 900, DARK"})
    void aCustomerOfTheWebChatIsAnsweredByTheBotAndThenByAPerson(int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            picture(page, "chat-first-" + look);

            page.locator(".suggestion").first().click();
            assertThat(page.locator(".line.bot").last()).containsText("7 天", SOON);
            assertThat(page.locator(".thumb img")).isVisible();
            picture(page, "chat-answer-" + look);
            page.locator(".thumb").click();
            assertThat(page.locator("#large")).isVisible();
            picture(page, "chat-picture-" + look);
            page.keyboard().press("Escape");
            assertThat(page.locator("#large")).isHidden();

            ask(page, "<img src=x onerror=alert(1)><b>在吗</b>");
            assertThat(page.locator(".line.customer").last()).containsText("<img src=x onerror=alert(1)><b>在吗</b>");
            assertThat(page.locator(".customer img, .customer b")).hasCount(0);

            page.click("#person");
            assertThat(page.locator("body")).hasAttribute("data-floor", "waiting");
            assertThat(page.locator("#person")).isDisabled();
            picture(page, "chat-waiting-" + look);

            String words = "您好，我是小李。情况我都看到了，这就帮您办。";
            stage.answersOnWorkbench("小李", newestCode(page), words);
            assertThat(page.locator(".line.agent").last()).containsText(words, SOON);
            assertThat(page.locator(".line.agent .sender").last()).hasText("小李");
            picture(page, "chat-person-" + look);

            page.reload();
            assertThat(page.locator(".line.agent").last()).containsText(words, SOON);
            assertThat(page.locator("#floor")).containsText("小李");
            assertFits(page, look);
        }
    }

    @Test
    void aChoiceIsPickedWithAClickOrItsNumber() throws IOException {
        String ambiguous = anAmbiguousQuestion();
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            ask(page, ambiguous);
            assertThat(page.locator(".choice").nth(1)).isVisible();
            picture(page, "chat-choice-390-light");

            page.locator(".choice").first().click();

            assertThat(page.locator(".line.bot")).hasCount(3);
            assertThat(page.locator(".choice:not([disabled])")).hasCount(0);

            ask(page, ambiguous);
            assertThat(page.locator(".choice:not([disabled])").first()).isVisible();
            ask(page, "1");
            assertThat(page.locator(".line.bot")).hasCount(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "1440, 900, DARK"})
    void anAnswerIsRatedWithTheKeyboardAndTheRatingStays(int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            assertThat(page.locator(".rate")).hasCount(0);
            ask(page, "怎么换货？");
            assertThat(page.locator(".line.bot").last()).containsText("15 天", SOON);
            Locator up = page.locator(".rate .up");
            Locator down = page.locator(".rate .down");
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("这条回答有帮助吗")))
                    .isVisible();
            assertThat(up).hasAttribute("aria-pressed", "false");
            picture(page, "chat-rate-" + look);

            up.focus();
            page.keyboard().press("Enter");
            assertThat(up).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".rated")).containsText("谢谢");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(down).hasAttribute("aria-pressed", "true");
            assertThat(up).hasAttribute("aria-pressed", "false");
            assertThat(page.locator(".rated")).containsText("转人工");
            picture(page, "chat-rated-" + look);

            page.reload();
            assertThat(page.locator(".rate .down")).hasAttribute("aria-pressed", "true");
            ask(page, "你好");
            assertThat(page.locator(".line.bot")).hasCount(2);
            assertThat(page.locator(".rate")).hasCount(1);
            assertFits(page, look);
        }
    }

    @Test
    void aMessageThatTheNetworkLostIsSentAgainOnce() {
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            visit.setOffline(true);
            ask(page, "怎么换货？");
            assertThat(page.locator("#offline, .note").first()).isAttached();
            assertThat(page.locator(".line.own")).hasCount(1);
            visit.setOffline(false);

            assertThat(page.locator(".line.bot").last()).containsText("15 天", SOON);
            assertThat(page.locator(".line.customer")).hasCount(1);
        }
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

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

    /** Where asking back begins is tuned now and then, so the question is found rather than named. */
    private static String anAmbiguousQuestion() throws IOException {
        FaqMatcher matcher = miaohui.getBean(Faq.class).live().matcher();
        Thresholds thresholds = miaohui.getBean(Tuning.class).thresholds();
        try (Stream<String> queries = Files.lines(Path.of("../config/evaluation/demo-queries.tsv"))) {
            return queries.skip(1)
                    .map(line -> line.split("\t")[1])
                    .filter(query ->
                            thresholds.judge(matcher.match(query, Instant.now()).candidates())
                                            instanceof Thresholds.Verdict.Clarify clarify
                                    && clarify.candidates().size() > 1)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Pictures come as messages of their own. */
    private static Locator answers(Page page, String side, String text) {
        return page.locator(side + " .robot", new Page.LocatorOptions().setHasText(text));
    }

    private static void ask(Page page, String text) {
        page.fill("#text", text);
        page.keyboard().press("Enter");
    }

    private static void say(Page page, String side, String text) {
        page.fill(side + " .compose input", text);
        page.locator(side + " .compose input").press("Enter");
    }

    /** The ticket's code as the customer was told it. */
    private static String newestCode(Page page) {
        String told = page.locator(".line.bot").last().innerText();
        java.util.regex.Matcher code =
                java.util.regex.Pattern.compile("#[A-Z]\\w+").matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group();
    }

    private static void assertFits(Page page, String look) {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) tooWide).intValue()).as(look + " scrolls sideways").isLessThanOrEqualTo(0);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private BrowserContext visit(int width, int height, ColorScheme scheme) {
        BrowserContext visit = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        visit.setDefaultTimeout(PATIENCE);
        visit.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        visit.onWebError(error -> complaints.add(error.error()));
        return visit;
    }

    private static String url(String path) {
        return DemoApplication.address(miaohui).resolve(path).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
