package io.miaohui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.miaohui.admin.security.Admins;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Tuning;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an admin does, in a real browser. */
class BrowserTest extends ConsoleBrowser {

    private static final Path SHEET = Path.of("../config/demo/faq.xlsx");

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

            page.click("nav >> text=知识");
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
            page.click("nav >> text=试问");
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

    private static void publishIfThereAreChanges(Page page) {
        if (page.locator("form[action$=publish]").count() > 0) {
            page.fill("[name=note]", "商城常见问题");
            page.click("form[action$=publish] button");
            page.click("#confirm-yes");
            assertThat(page.locator(".alert-success")).containsText("已发布");
        }
    }
}
