package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.miaohui.admin.Chromium;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The chat on a company's own site, in a real browser, with pictures for people to look at. */
class EmbedBrowserTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(ShopVisit.PATIENCE);
    private static final String SECRET = "a-secret-of-the-shop-and-of-nobody-else";

    private static Chromium chromium;
    private static Stage stage;
    private static ShopSite shop;
    private static ShopSite stranger;
    private static ConfigurableApplicationContext miaohui;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        stage = new Stage();
        shop = new ShopSite();
        stranger = new ShopSite();
        int port = freePort();
        miaohui = DemoApplication.start(
                stage,
                List.of(
                        "--server.port=" + port,
                        "--miaohui.public-url=http://localhost:" + port,
                        "--miaohui.web.allowed-origins=" + shop.origin(),
                        "--miaohui.web.identity-secret=" + SECRET));
    }

    @AfterAll
    static void stop() {
        if (miaohui != null) {
            miaohui.close();
            stage.close();
            shop.close();
            stranger.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void plainScript() {
        shop.shows(DemoApplication.address(miaohui), "");
    }

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "390, 844, DARK", "1440, 900, LIGHT", "1440, 900, DARK"})
    void aVisitorChatsReloadsAndFindsTheirHistory(int width, int height, ColorScheme scheme) {
        try (ShopVisit visit = visit(width, height, scheme)) {
            visit.page.navigate(shop.origin());
            assertThat(visit.launcher()).hasAttribute("aria-label", "打开在线客服");
            assertThat(visit.drawn("iframe")).hasCount(0);
            visit.picture("closed");

            visit.launcher().click();
            assertThat(visit.chat().locator(".suggestion").first()).isVisible();
            assertThat(visit.chat().locator("#text")).isFocused();
            visit.picture("first");
            visit.ask("怎么退货？");
            assertThat(visit.chat().locator(".line.bot").last()).containsText("7 天", SOON);
            visit.picture("answer");
            visit.chat().locator(".thumb").first().click();
            assertThat(visit.chat().locator("#large")).isVisible();
            visit.picture("picture");
            visit.page.keyboard().press("Escape");
            assertThat(visit.chat().locator("#large")).isHidden();
            assertThat(visit.drawn(".panel")).isVisible();

            visit.page.reload();
            visit.launcher().click();
            assertThat(visit.chat().locator(".line.customer")).containsText("怎么退货？", SOON);
            assertThat(visit.chat().locator(".line.bot")).hasCount(1);
            assertThat(visit.overflow()).isLessThanOrEqualTo(0);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whatAnAgentWritesWhileThePanelIsClosedIsCountedOnTheButton() {
        try (ShopVisit visit = visit(1440, 900, ColorScheme.LIGHT)) {
            visit.page.navigate(shop.origin());
            visit.launcher().click();
            assertThat(visit.chat().locator("#person")).isVisible();
            visit.chat().locator("#person").click();
            assertThat(visit.chat().locator("body")).hasAttribute("data-floor", "waiting");
            String code = code(visit);
            visit.page.keyboard().press("Escape");
            assertThat(visit.drawn(".panel")).isHidden();
            assertThat(visit.launcher()).isFocused();

            stage.answersOnWorkbench("小李", code, "您好，我是小李");
            assertThat(visit.drawn(".badge"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(ShopVisit.PATIENCE));
            assertThat(visit.launcher()).hasAttribute("aria-label", "打开在线客服，1 条新消息");
            visit.picture("unread");

            visit.page.reload();
            assertThat(visit.drawn(".badge"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(ShopVisit.PATIENCE));
            visit.page.keyboard().press("Tab");
            visit.page.keyboard().press("Tab");
            assertThat(visit.launcher()).isFocused();
            visit.page.keyboard().press("Enter");
            assertThat(visit.chat().locator(".line.agent").last()).containsText("小李", SOON);
            assertThat(visit.drawn(".badge")).isHidden();
            visit.chat().locator("#leave").click();
            assertThat(visit.drawn(".panel")).isHidden();
            assertThat(visit.drawn(".badge")).isHidden();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aCustomerWhomTheSiteSignedFindsTheirHistoryInAnotherBrowser() {
        String expiry = Long.toString(Instant.now().plusSeconds(600).getEpochSecond());
        shop.shows(
                DemoApplication.address(miaohui),
                "data-lang=en data-side=left data-customer=member-7 data-identity="
                        + ShopSite.identity("member-7", expiry, SECRET));
        try (ShopVisit visit = visit(1440, 900, ColorScheme.LIGHT)) {
            visit.page.navigate(shop.origin());
            assertThat(visit.launcher()).hasAttribute("aria-label", "Open the chat");
            visit.launcher().click();
            assertThat(visit.chat().locator("#person")).hasText("Talk to a person");
            visit.ask("怎么换货？");
            assertThat(visit.chat().locator(".line.bot").last()).containsText("15 天", SOON);
            visit.picture("signed");
        }
        try (ShopVisit visit = visit(390, 844, ColorScheme.LIGHT)) {
            visit.page.navigate(shop.origin());
            visit.launcher().click();
            assertThat(visit.chat().locator(".line.customer")).containsText("怎么换货？", SOON);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void aForgedSignatureOpensNothing() {
        shop.shows(DemoApplication.address(miaohui), "data-customer=member-7 data-identity=" + "0".repeat(64));
        try (ShopVisit visit = visit(390, 844, ColorScheme.LIGHT)) {
            visit.page.navigate(shop.origin());
            visit.launcher().click();
            assertThat(visit.chat().locator("#offline")).containsText("登录信息已过期", SOON);
            assertThat(visit.chat().locator(".line.customer")).hasCount(0);
            assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("401"));
        }
    }

    @Test
    void aSiteThatIsNotAllowedCanNotShowTheChat() {
        stranger.shows(DemoApplication.address(miaohui), "");
        try (ShopVisit visit = visit(1440, 900, ColorScheme.LIGHT)) {
            visit.page.navigate(stranger.origin());
            visit.launcher().click();

            assertThat(visit.drawn(".note"))
                    .containsText("在新窗口打开", new LocatorAssertions.ContainsTextOptions().setTimeout(ShopVisit.PATIENCE));
            visit.picture("refused");
            assertThat(visit.complaints()).anyMatch(complaint -> complaint.contains("frame-ancestors"));
        }
    }

    @Test
    void aLinkPutsNobodyIntoAnothersConversation() {
        try (ShopVisit visit = visit(390, 844, ColorScheme.LIGHT)) {
            String foreign = "visitor-" + "ab".repeat(16);
            visit.page.navigate(DemoApplication.address(miaohui)
                    .resolve("/chat#site=http://evil.example&customer=" + foreign)
                    .toString());
            assertThat(visit.page.locator(".suggestion").first()).isVisible();

            assertThat((String) visit.page.evaluate("localStorage.getItem('miaohui.customer')"))
                    .startsWith("visitor-")
                    .isNotEqualTo(foreign);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static String code(ShopVisit visit) {
        String told = visit.chat().locator(".line.bot").last().innerText();
        Matcher code = Pattern.compile("#[A-Z]\\w+").matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group();
    }

    private static ShopVisit visit(int width, int height, ColorScheme scheme) {
        return new ShopVisit(chromium.browser(), width, height, scheme);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
