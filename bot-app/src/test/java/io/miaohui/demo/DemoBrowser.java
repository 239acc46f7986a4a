package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.miaohui.admin.Chromium;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.ConfigurableApplicationContext;

/** A browser, and the demo that runs for it: one for all tests of a class. */
abstract class DemoBrowser {

    static final Path PICTURES = Path.of("target/screenshots");

    static final double PATIENCE = 30_000;

    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    static final LocatorAssertions.IsVisibleOptions SEEN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);

    static Chromium chromium;

    static Stage stage;

    static ConfigurableApplicationContext miaohui;

    final List<String> complaints = new ArrayList<>();

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

    /** Pictures come as messages of their own. */
    static Locator answers(Page page, String side, String text) {
        return page.locator(side + " .robot", new Page.LocatorOptions().setHasText(text));
    }

    /** The ticket's code as the customer was told it. */
    static String newestCode(Page page) {
        String told = page.locator(".line.bot").last().innerText();
        java.util.regex.Matcher code =
                java.util.regex.Pattern.compile("#[A-Z]\\w+").matcher(told);
        assertThat(code.find()).as(told).isTrue();
        return code.group();
    }

    static void assertFits(Page page, String look) {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) tooWide).intValue()).as(look + " scrolls sideways").isLessThanOrEqualTo(0);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    BrowserContext visit(int width, int height, ColorScheme scheme) {
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

    static String url(String path) {
        return DemoApplication.address(miaohui).resolve(path).toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
