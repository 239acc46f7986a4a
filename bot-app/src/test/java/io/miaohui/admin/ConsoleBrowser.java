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
import io.miaohui.faq.Faq;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** A real browser on the console, for tests that leave pictures of what they saw for people to look at. */
@ConsoleTest
abstract class ConsoleBrowser {

    static final Path PICTURES = Path.of("target/screenshots");

    private static Chromium chromium;

    @Autowired
    ApplicationContext context;

    @Autowired
    Faq faq;

    @Autowired
    private ConsoleTestApplication.TicketBoard tickets;

    final List<String> complaints = new ArrayList<>();
    Admins admins;

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

    void look(Page page, String name, int width, ColorScheme scheme) throws IOException {
        look(page, name + '-' + width + '-' + scheme.name().toLowerCase(java.util.Locale.ROOT));
    }

    void look(Page page, String picture) throws IOException {
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

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Whether what the browser says of an error counts; by default a page that isn't there may be looked for. */
    boolean isComplaint(String error) {
        return !error.contains("status of 404");
    }

    BrowserContext visit(int width, int height, ColorScheme scheme) {
        BrowserContext visit = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        visit.onConsoleMessage(message -> {
            if (message.type().equals("error") && isComplaint(message.text())) {
                complaints.add(message.text());
            }
        });
        visit.onWebError(error -> complaints.add(error.error()));
        return visit;
    }

    Page signedIn(BrowserContext visit) {
        String name = admins.freshName();
        admins.visitor().signInFirst(name, admins.add(name), Admins.PASSWORD);
        Page page = visit.newPage();
        signIn(page, name, Admins.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/admin$"));
        return page;
    }

    void signIn(Page page, String name, String password) {
        page.navigate(url("/admin/login"));
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("button.btn-primary");
    }

    void somethingIsLive() {
        LiveShop.publish(admins, faq);
    }

    String url(String path) {
        return "http://localhost:" + admins.port() + path;
    }
}
