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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** A browser, and the demo that runs for it: one for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoBrowser {

    static final Path PICTURES = Path.of("target/screenshots");

    static final double PATIENCE = 30_000;

    static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    static final LocatorAssertions.IsVisibleOptions SEEN =
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);

    final Chromium chromium = Chromium.start();
    final Stage stage = new Stage();
    private @Nullable ConfigurableApplicationContext miaohui;

    final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start() {
        int port = TestSocketUtils.findAvailableTcpPort();
        List<String> settings = new ArrayList<>(settings());
        settings.add("--server.port=" + port);
        settings.add("--miaohui.public-url=http://localhost:" + port);
        miaohui = DemoApplication.start(stage, settings);
    }

    /** What differs from the demo's own settings. */
    List<String> settings() {
        return List.of();
    }

    @AfterAll
    void stop() {
        if (miaohui != null) {
            miaohui.close();
        }
        stage.close();
        chromium.close();
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).isEmpty();
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

    static void ask(Page page, String text) {
        page.fill("#text", text);
        page.press("#text", "Enter");
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

    String url(String path) {
        return DemoApplication.address(miaohui()).resolve(path).toString();
    }

    ConfigurableApplicationContext miaohui() {
        return Objects.requireNonNull(miaohui);
    }

    static void pictureOf(Locator part, String name) {
        part.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
