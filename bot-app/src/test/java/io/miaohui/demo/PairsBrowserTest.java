package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.miaohui.FourPairs;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demo's two panes in a real browser: each customer with the group that serves them. */
class PairsBrowserTest extends DemoBrowser {

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
            fittingPicture(page, "demo-pair-wecom-1440-light");
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
            fittingPicture(page, "notice-390-dark");
            assertThat(page.locator("#customer-hint")).containsText("试试");
            press(page, "#commands", "回复");
            assertThat(page.locator("#kf .robot").last()).containsText("这就帮您办", SOON);
            fittingPicture(page, "demo-pair-kf-390-dark");
            page.locator("#group").scrollIntoViewIfNeeded();
            fittingPicture(page, "demo-pair-kf-group-390-dark");
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
            fittingPicture(page, "demo-pair-dingtalk-1440-dark");
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
            fittingPicture(page, "demo-pair-web-390-light");

            Page workbench = visit.waitForPage(() -> page.click("#workbench"));
            workbench.fill("[name=agent]", "小李");
            workbench.fill("[name=text]", "您好，我是小李");
            workbench.click("button.primary[value=answer]");

            assertThat(chat.locator(".line.agent").last()).containsText("您好，我是小李", SOON);
        }
    }

    private Page demo(BrowserContext visit, String customer) {
        Page page = visit.newPage();
        page.navigate(url("/demo"));
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

    /** Nothing may scroll sideways. */
    private static void fittingPicture(Page page, String name) {
        picture(page, name);
        assertFits(page, name);
    }
}
