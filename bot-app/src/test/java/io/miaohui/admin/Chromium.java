package io.miaohui.admin;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium; tests that need it are skipped where it is not installed. Unpacking its driver and starting it
 * takes seconds, so all tests of a JVM use one, each in contexts of its own; it stops with the JVM. For the thread that
 * runs the tests alone.
 */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static @Nullable Chromium running;

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    public static Chromium start() {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "Skipped: no browser at " + PROGRAM + " (apt-get install chromium)");
        if (running == null) {
            running = new Chromium(launch());
        }
        return running;
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    public Browser browser() {
        return browser;
    }

    /** Closes what the tests opened in it, and leaves it running for the next. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
