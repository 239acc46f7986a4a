package io.miaohui.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody's browser on a site that shows the chat. */
final class ShopVisit implements AutoCloseable {

    /** For whatever takes its time on a busy machine, in milliseconds. */
    static final double PATIENCE = 30_000;

    private static final Path PICTURES = Path.of("target/screenshots");

    private final BrowserContext visit;
    private final String look;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    ShopVisit(Browser browser, int width, int height, ColorScheme scheme) {
        look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        visit = browser.newContext(new Browser.NewContextOptions()
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
        page = visit.newPage();
    }

    /** What the browser complained about so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Locator launcher() {
        return drawn(".launcher");
    }

    /** A part of what the script draws on the site. */
    Locator drawn(String selector) {
        return page.locator("miaohui-chat " + selector);
    }

    FrameLocator chat() {
        return page.frameLocator("miaohui-chat iframe");
    }

    void ask(String text) {
        chat().locator("#text").fill(text);
        chat().locator("#text").press("Enter");
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("embed-" + name + '-' + look + ".png")));
    }

    /** By how many pixels the page is too wide. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    @Override
    public void close() {
        visit.close();
    }
}
