package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agent on the workbench in a real browser while the customer writes on, with pictures for people to look at. */
class WorkbenchBrowserTest extends DemoBrowser {

    private int opened;

    /** Where a bot hears the agents, a link lets in one browser. */
    @Override
    List<String> settings() {
        return List.of("--miaohui.desks.webhook.bot=helper");
    }

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "390, 844, DARK", "1440, 900, LIGHT", "1440, 900, DARK"})
    void anAgentReadsAlongAndAnswers(int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext customers = visit(390, 844, ColorScheme.LIGHT);
                BrowserContext agents = visit(width, height, scheme)) {
            Page customer = waitingCustomer(customers);
            Page agent = agents.newPage();
            openWorkbench(agent);
            assertThat(agent).not().hasURL(Pattern.compile(".*key=.*"));
            picture(agent, "workbench-new-" + look);

            ask(customer, "快递到哪了，我的电话是13812345678");
            assertThat(agent.locator(".lines")).containsText("138****5678", SOON);
            assertThat(agent.locator("#suggestions")).containsText("请提供订单号", SOON);
            assertThat(agent.locator(".lines")).not().containsText("13812345678");

            agent.fill("[name=agent]", "小李");
            agent.locator("#suggestions [data-fill]").last().click();
            agent.locator("[name=text]").press("End");
            agent.locator("[name=text]").pressSequentially("谢谢您。");
            picture(agent, "workbench-filled-" + look);
            agent.click("button.primary[value=answer]");
            assertThat(agent.locator(".said")).containsText("已发给顾客");
            assertThat(customer.locator(".line.agent").last()).containsText("谢谢您。", SOON);

            agent.click("[value=reveal]");
            assertThat(agent.locator(".lines")).containsText("13812345678");
            assertThat(agent.locator(".lines")).containsText("查看了");
            agent.click("text=常用语");
            picture(agent, "workbench-canned-" + look);
            agent.keyboard().press("Escape");
            assertThat(agent.locator("body")).isVisible();
            int tooWide = (int) agent.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(tooWide).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void whatCameBeforeTheStreamWasOpenIsAskedFor() {
        try (BrowserContext customers = visit(390, 844, ColorScheme.LIGHT);
                BrowserContext agents = visit(390, 844, ColorScheme.LIGHT)) {
            waitingCustomer(customers);
            Page agent = agents.newPage();

            // Less than the half minute after which the page looks anyway.
            agent.waitForRequest(
                    request -> request.url().contains("/transcript"),
                    new Page.WaitForRequestOptions().setTimeout(20_000),
                    () -> openWorkbench(agent));
        }
    }

    @Test
    void whereTheStreamIsBlockedThePageAsksByItself() {
        try (BrowserContext customers = visit(390, 844, ColorScheme.LIGHT);
                BrowserContext agents = chromium.browser().newContext()) {
            Page customer = waitingCustomer(customers);
            Page agent = agents.newPage();
            agent.route("**/events**", Route::abort);
            openWorkbench(agent);

            ask(customer, "还在吗，请回复我");

            assertThat(agent.locator(".lines")).containsText("还在吗，请回复我", SOON);
        }
    }

    private Page waitingCustomer(BrowserContext visit) {
        Page page = visit.newPage();
        page.navigate(url("/chat"));
        assertThat(page.locator(".suggestion").first()).isVisible();
        page.click("#person");
        assertThat(page.locator("body")).hasAttribute("data-floor", "waiting");
        return page;
    }

    /** Presses the link in the notice that the group got last. */
    private void openWorkbench(Page page) {
        await().atMost(Duration.ofSeconds(30)).until(() -> stage.links().size() > opened);
        opened = stage.links().size();
        page.navigate(stage.links().get(opened - 1));
        page.click("button.primary");
    }
}
