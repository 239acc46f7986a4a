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
import io.miaohui.admin.Chromium;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The chat on a company's own site, in a real browser, with pictures for people to look at. */
class EmbedBrowserTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double PATIENCE = 30_000;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    private static final String SECRET = "a-secret-of-the-shop-and-of-nobody-else";

    private static Chromium chromium;
    private static Stage stage;
    private static ShopSite shop;
    private static ShopSite stranger;
    private static ConfigurableApplicationContext miaohui;

    private final List<String> complaints = new ArrayList<>();

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
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(shop.origin());
            assertThat(launcher(page)).hasAttribute("aria-label", "打开在线客服");
            assertThat(page.locator("miaohui-chat iframe")).hasCount(0);
            picture(page, "embed-closed-" + look);

            launcher(page).click();
            FrameLocator chat = page.frameLocator("miaohui-chat iframe");
            assertThat(chat.locator(".suggestion").first()).isVisible();
            assertThat(chat.locator("#text")).isFocused();
            picture(page, "embed-first-" + look);
            ask(chat, "怎么退货？");
            assertThat(chat.locator(".line.bot").last()).containsText("7 天", SOON);
            picture(page, "embed-answer-" + look);
            chat.locator(".thumb").first().click();
            assertThat(chat.locator("#large")).isVisible();
            picture(page, "embed-picture-" + look);
            page.keyboard().press("Escape");
            assertThat(chat.locator("#large")).isHidden();
            assertThat(page.locator("miaohui-chat .panel")).isVisible();

            page.reload();
            launcher(page).click();
            assertThat(chat.locator(".line.customer")).containsText("怎么退货？", SOON);
            assertThat(chat.locator(".line.bot")).hasCount(1);
            assertFits(page, look);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatAnAgentWritesWhileThePanelIsClosedIsCountedOnTheButton() {
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(shop.origin());
            launcher(page).click();
            FrameLocator chat = page.frameLocator("miaohui-chat iframe");
            assertThat(chat.locator("#person")).isVisible();
            chat.locator("#person").click();
            assertThat(chat.locator("body")).hasAttribute("data-floor", "waiting");
            String code = code(chat);
            page.keyboard().press("Escape");
            assertThat(page.locator("miaohui-chat .panel")).isHidden();
            assertThat(launcher(page)).isFocused();

            stage.agentSays("小李", code + " 您好，我是小李", true, null);
            assertThat(page.locator("miaohui-chat .badge"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            assertThat(launcher(page)).hasAttribute("aria-label", "打开在线客服，1 条新消息");
            picture(page, "embed-unread-1440-light");

            page.reload();
            assertThat(page.locator("miaohui-chat .badge"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            assertThat(launcher(page)).isFocused();
            page.keyboard().press("Enter");
            assertThat(chat.locator(".line.agent").last()).containsText("小李", SOON);
            assertThat(page.locator("miaohui-chat .badge")).isHidden();
            chat.locator("#leave").click();
            assertThat(page.locator("miaohui-chat .panel")).isHidden();
            assertThat(page.locator("miaohui-chat .badge")).isHidden();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCustomerWhomTheSiteSignedFindsTheirHistoryInAnotherBrowser() throws Exception {
        String expiry = Long.toString(Instant.now().plusSeconds(600).getEpochSecond());
        shop.shows(
                DemoApplication.address(miaohui),
                "data-lang=en data-side=left data-customer=member-7 data-identity=" + expiry + '.'
                        + signature("member-7\n" + expiry));
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(shop.origin());
            assertThat(launcher(page)).hasAttribute("aria-label", "Open the chat");
            launcher(page).click();
            FrameLocator chat = page.frameLocator("miaohui-chat iframe");
            assertThat(chat.locator("#person")).hasText("Talk to a person");
            ask(chat, "怎么换货？");
            assertThat(chat.locator(".line.bot").last()).containsText("15 天", SOON);
            picture(page, "embed-signed-1440-light");
        }
        try (BrowserContext another = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = another.newPage();
            page.navigate(shop.origin());
            launcher(page).click();
            assertThat(page.frameLocator("miaohui-chat iframe").locator(".line.customer"))
                    .containsText("怎么换货？", SOON);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aForgedSignatureOpensNothing() {
        shop.shows(DemoApplication.address(miaohui), "data-customer=member-7 data-identity=" + "0".repeat(64));
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(shop.origin());
            launcher(page).click();
            FrameLocator chat = page.frameLocator("miaohui-chat iframe");
            assertThat(chat.locator("#offline")).containsText("登录信息已过期", SOON);
            assertThat(chat.locator(".line.customer")).hasCount(0);
        }
        assertThat(complaints).allMatch(complaint -> complaint.contains("401"));
    }

    @Test
    void aSiteThatIsNotAllowedCanNotShowTheChat() {
        stranger.shows(DemoApplication.address(miaohui), "");
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(stranger.origin());
            launcher(page).click();

            assertThat(page.locator("miaohui-chat .note"))
                    .containsText("在新窗口打开", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            picture(page, "embed-refused-1440-light");
        }
        assertThat(complaints).anyMatch(complaint -> complaint.contains("frame-ancestors"));
    }

    @Test
    void aLinkPutsNobodyIntoAnothersConversation() {
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            String foreign = "visitor-" + "ab".repeat(16);
            page.navigate(DemoApplication.address(miaohui)
                    .resolve("/chat#site=http://evil.example&customer=" + foreign)
                    .toString());
            assertThat(page.locator(".suggestion").first()).isVisible();

            assertThat((String) page.evaluate("localStorage.getItem('miaohui.customer')"))
                    .startsWith("visitor-")
                    .isNotEqualTo(foreign);
        }
        assertThat(complaints).isEmpty();
    }

    private static Locator launcher(Page page) {
        return page.locator("miaohui-chat .launcher");
    }

    private static void ask(FrameLocator chat, String text) {
        chat.locator("#text").fill(text);
        chat.locator("#text").press("Enter");
    }

    private static String code(FrameLocator chat) {
        String told = chat.locator(".line.bot").last().innerText();
        Matcher code = Pattern.compile("#[A-Z]\\w+").matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group();
    }

    private static String signature(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
