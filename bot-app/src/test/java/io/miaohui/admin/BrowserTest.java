package io.miaohui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.customer.Customer;
import io.miaohui.customer.Customers;
import io.miaohui.customer.Identity;
import io.miaohui.faq.Faq;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Tuning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an admin does, in a real browser, with pictures of every page for people to look at. */
@ConsoleTest
class BrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Path SHEET = Path.of("../config/demo/faq.xlsx");

    private static Chromium chromium;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Faq faq;

    @Autowired
    private ConsoleTestApplication.TicketBoard tickets;

    @Autowired
    private RatingBoard ratings;

    @Autowired
    private Customers customers;

    private final List<String> complaints = new ArrayList<>();
    private Admins admins;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void prepare() {
        admins = new Admins(context);
        tickets.showTypical();
    }

    @Test
    void anAdminSignsInUploadsPublishesAndTries() {
        String name = admins.freshName();
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            signIn(page, name, admins.add(name));

            page.getByText("修改密码").first().waitFor();
            page.fill("#password", Admins.PASSWORD);
            page.fill("#repeated", Admins.PASSWORD);
            page.click("button.btn-primary");
            assertThat(page).hasURL(Pattern.compile(".*/admin$"));

            page.click("nav >> text=导入");
            page.setInputFiles("#file", SHEET);
            page.click("#upload button");
            assertThat(page.locator("#import-result")).containsText("检查结果：faq.xlsx");
            if (page.locator("button[form=upload]").count() > 0) {
                page.click("button[form=upload]");
                assertThat(page.locator("#import-result")).containsText("已导入草稿");
            }
            page.click("nav >> text=发布");
            publishIfThereAreChanges(page);

            page.click("nav >> text=试问");
            page.fill("#q", faq.live().entries().values().iterator().next().question());
            page.keyboard().press("Enter");
            assertThat(page.locator("#try-result")).containsText("会直接回答");
            assertThat(page).hasURL(Pattern.compile(".*/admin/try\\?q=.+"));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theListIsSearchedWithTheKeyboardAndOpensDetailsBesideIt() {
        somethingIsLive();
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = signedIn(visit);
            page.navigate(url("/admin/faq"));

            page.keyboard().press("/");
            page.keyboard().type("退货");
            assertThat(page).hasURL(Pattern.compile(".*q=%E9%80%80%E8%B4%A7.*"));
            page.locator(".console-rows .console-lead a").first().click();

            assertThat(page.locator("#faq-panel h2")).isVisible();
            assertThat(page.locator("tr[aria-selected=true]")).hasCount(1);
            page.locator("#faq-panel .btn-close").click();
            assertThat(page.locator("#faq-panel")).isHidden();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void deletingAsksWithTheNameAndCanBeCalledOff() {
        somethingIsLive();
        String id = faq.live().entries().keySet().iterator().next();
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = signedIn(visit);
            page.navigate(url("/admin/faq?open=" + id));

            page.click("#faq-panel .btn-ghost-danger");
            assertThat(page.locator("#confirm-text")).containsText(id);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("confirm-1440-light.png")));
            page.click("#confirm >> text=取消");

            assertThat(page.locator("#confirm")).isHidden();
            assertThat(page).hasURL(Pattern.compile(".*open=.*"));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aThresholdIsChosenFromTheCurveThatTheFeedbackDraws() {
        somethingIsLive();
        DemoFeedback customers =
                new DemoFeedback(context.getBean(Feedback.class), faq, context.getBean(JdbcTemplate.class));
        customers.say(160);
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = signedIn(visit);
            page.click("nav >> text=匹配设置");
            assertThat(page.locator("#trade-off")).containsText("根据最近 160 条反馈");
            assertThat(page.locator("#curve canvas")).isVisible();

            page.fill("#wrong", "8");
            page.click("text=看看要多高");
            assertThat(page).hasURL(Pattern.compile(".*wrong=8.*"));
            assertThat(page.locator("#proposal")).containsText("答错");
            assertThat(page.locator("#curve canvas")).isVisible();
            picture(page, "matching-feedback-1440-light");

            page.click("#trade-off form[action$='answer-at'] button");
            assertThat(page.locator("#confirm-text")).containsText("改为 50%");
            page.click("#confirm-yes");
            assertThat(page.locator(".alert-success")).containsText("已生效");

            page.click("form[action$=train] button");
            assertThat(page.locator("main")).containsText("训练后");
            picture(page, "matching-trained-1440-light");
        } finally {
            context.getBean(Tuning.class).reset("test");
            customers.forget();
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void everyPageIsReadableAndFits(int width, int height, ColorScheme scheme) throws IOException {
        somethingIsLive();
        String id = faq.live().entries().keySet().iterator().next();
        ratings.showTypical(List.copyOf(faq.live().entries().keySet()));
        customers.save(new Customer(
                "M-10086",
                "张先生",
                true,
                "企业采购，每月对账；先联系客户经理再发货",
                List.of(new Identity("wecom", "service", "zhangsan"), new Identity("web", "", "shop-4711"))));
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/admin/login?error"));
            look(page, "login", width, scheme);
            signedIn(visit);
            for (String[] shown : new String[][] {
                {"overview", "/admin"},
                {"faq", "/admin/faq"},
                {"faq-open", "/admin/faq?open=" + id},
                {"faq-none", "/admin/faq?q=qqqqq"},
                {"edit", "/admin/faq/edit?id=" + id},
                {"new", "/admin/faq/new"},
                {"import", "/admin/import"},
                {"releases", "/admin/releases"},
                {"try-empty", "/admin/try"},
                {"try-answer", "/admin/try?q=%E6%80%8E%E4%B9%88%E9%80%80%E8%B4%A7"},
                {"try-clarify", "/admin/try?q=%E4%BC%98%E6%83%A0%E5%88%B8"},
                {"try-decline", "/admin/try?q=%E4%BB%8A%E5%A4%A9%E5%A4%A9%E6%B0%94"},
                {"matching", "/admin/matching?wrong=2"},
                {"tickets", "/admin/tickets"},
                {"satisfaction", "/admin/tickets/satisfaction"},
                {"customers", "/admin/customers"},
                {"customers-import", "/admin/customers/import"},
                {"doctor", "/admin/doctor"},
                {"password", "/admin/password"},
                {"missing", "/admin/faq/edit?id=nobody"}
            }) {
                page.navigate(url(shown[1]));
                look(page, shown[0], width, scheme);
            }
            checkASheet(page);
            look(page, "import-report", width, scheme);
            if (width < 720) {
                page.navigate(url("/admin"));
                page.click(".navbar-toggler");
                page.locator("#menu.show").waitFor();
                look(page, "menu", width, scheme);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void checkASheet(Page page) {
        page.navigate(url("/admin/import"));
        page.setInputFiles(
                "#file",
                new com.microsoft.playwright.options.FilePayload(
                        "双十一问答.csv",
                        "text/csv",
                        """
                        编号,分类,标准问题,相似问题,答案,生效,启用
                        Q-901,活动,双十一几点开始,双11什么时候开始|大促几点开始,11 月 10 日晚上 8 点开始。,2026-11-01,是
                        Q-902,活动,,,没有写问题,,是
                        Q-903,活动,定金可以退吗,,定金不退，付尾款前可以取消订单。,明年,是
                        """
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("#upload button");
        page.locator("#import-result .console-counts").waitFor();
        page.locator("#upload button:enabled").waitFor();
    }

    private void look(Page page, String name, int width, ColorScheme scheme) throws IOException {
        String picture = name + '-' + width + '-' + scheme.name().toLowerCase(java.util.Locale.ROOT);
        picture(page, picture);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (((Number) overflow).intValue() > 0) {
            complaints.add(picture + " is " + overflow + " px too wide");
        }
        String faint =
                new ClassPathResource("io/miaohui/admin/faint-texts.js").getContentAsString(StandardCharsets.UTF_8);
        for (Object text : (List<?>) page.evaluate(faint)) {
            complaints.add(picture + " has a faint text: " + text);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private BrowserContext visit(int width, int height, ColorScheme scheme) {
        BrowserContext visit = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        visit.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 404")) {
                complaints.add(message.text());
            }
        });
        visit.onWebError(error -> complaints.add(error.error()));
        return visit;
    }

    private Page signedIn(BrowserContext visit) {
        String name = admins.freshName();
        admins.visitor().signInFirst(name, admins.add(name), Admins.PASSWORD);
        Page page = visit.newPage();
        signIn(page, name, Admins.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/admin$"));
        return page;
    }

    private void signIn(Page page, String name, String password) {
        page.navigate(url("/admin/login"));
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("button.btn-primary");
    }

    private void somethingIsLive() {
        LiveShop.publish(admins, faq);
    }

    private static void publishIfThereAreChanges(Page page) {
        if (page.locator("form[action$=publish]").count() > 0) {
            page.fill("[name=note]", "商城常见问题");
            page.click("form[action$=publish] button");
            page.click("#confirm-yes");
            assertThat(page.locator(".alert-success")).containsText("已发布");
        }
    }

    private String url(String path) {
        return "http://localhost:" + admins.port() + path;
    }
}
