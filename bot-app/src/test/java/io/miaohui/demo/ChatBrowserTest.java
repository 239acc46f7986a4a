package io.miaohui.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chat page in a real browser, with pictures for people to look at. */
class ChatBrowserTest extends DemoBrowser {

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "390, 844, DARK", "1440, 900, LIGHT", "1440, 900, DARK"})
    void aCustomerOfTheWebChatIsAnsweredByTheBotAndThenByAPerson(int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            picture(page, "chat-first-" + look);

            page.locator(".suggestion").first().click();
            assertThat(page.locator(".line.bot").last()).containsText("7 天", SOON);
            assertThat(page.locator(".thumb img")).isVisible();
            picture(page, "chat-answer-" + look);
            page.locator(".thumb").click();
            assertThat(page.locator("#large")).isVisible();
            picture(page, "chat-picture-" + look);
            page.keyboard().press("Escape");
            assertThat(page.locator("#large")).isHidden();

            ask(page, "<img src=x onerror=alert(1)><b>在吗</b>");
            assertThat(page.locator(".line.customer").last()).containsText("<img src=x onerror=alert(1)><b>在吗</b>");
            assertThat(page.locator(".customer img, .customer b")).hasCount(0);

            page.click("#person");
            assertThat(page.locator("body")).hasAttribute("data-floor", "waiting");
            assertThat(page.locator("#person")).isDisabled();
            picture(page, "chat-waiting-" + look);

            String words = "您好，我是小李。情况我都看到了，这就帮您办。";
            stage.answersOnWorkbench("小李", newestCode(page), words);
            assertThat(page.locator(".line.agent").last()).containsText(words, SOON);
            assertThat(page.locator(".line.agent .sender").last()).hasText("小李");
            picture(page, "chat-person-" + look);

            page.reload();
            assertThat(page.locator(".line.agent").last()).containsText(words, SOON);
            assertThat(page.locator("#floor")).containsText("小李");
            assertFits(page, look);
        }
    }

    @Test
    void aChoiceIsPickedWithAClickOrItsNumber() throws IOException {
        String ambiguous = anAmbiguousQuestion();
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            ask(page, ambiguous);
            assertThat(page.locator(".choice").nth(1)).isVisible();
            picture(page, "chat-choice-390-light");

            page.locator(".choice").first().click();

            assertThat(page.locator(".line.bot")).hasCount(3);
            assertThat(page.locator(".choice:not([disabled])")).hasCount(0);

            ask(page, ambiguous);
            assertThat(page.locator(".choice:not([disabled])").first()).isVisible();
            ask(page, "1");
            assertThat(page.locator(".line.bot")).hasCount(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, 844, LIGHT", "1440, 900, DARK"})
    void anAnswerIsRatedWithTheKeyboardAndTheRatingStays(int width, int height, ColorScheme scheme) {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            assertThat(page.locator(".rate")).hasCount(0);
            ask(page, "怎么换货？");
            assertThat(page.locator(".line.bot").last()).containsText("15 天", SOON);
            Locator up = page.locator(".rate .up");
            Locator down = page.locator(".rate .down");
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("这条回答有帮助吗")))
                    .isVisible();
            assertThat(up).hasAttribute("aria-pressed", "false");
            picture(page, "chat-rate-" + look);

            up.focus();
            page.keyboard().press("Enter");
            assertThat(up).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".rated")).containsText("谢谢");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(down).hasAttribute("aria-pressed", "true");
            assertThat(up).hasAttribute("aria-pressed", "false");
            assertThat(page.locator(".rated")).containsText("转人工");
            picture(page, "chat-rated-" + look);

            page.reload();
            assertThat(page.locator(".rate .down")).hasAttribute("aria-pressed", "true");
            ask(page, "你好");
            assertThat(page.locator(".line.bot")).hasCount(2);
            assertThat(page.locator(".rate")).hasCount(1);
            assertFits(page, look);
        }
    }

    @Test
    void aMessageThatTheNetworkLostIsSentAgainOnce() {
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = visit.newPage();
            page.navigate(url("/chat"));
            assertThat(page.locator(".suggestion").first()).isVisible();
            visit.setOffline(true);
            ask(page, "怎么换货？");
            assertThat(page.locator("#offline, .note").first()).isAttached();
            assertThat(page.locator(".line.own")).hasCount(1);
            visit.setOffline(false);

            assertThat(page.locator(".line.bot").last()).containsText("15 天", SOON);
            assertThat(page.locator(".line.customer")).hasCount(1);
        }
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /** Where asking back begins is tuned now and then, so the question is found rather than named. */
    private String anAmbiguousQuestion() throws IOException {
        FaqMatcher matcher = miaohui().getBean(Faq.class).live().matcher();
        Thresholds thresholds = miaohui().getBean(Tuning.class).thresholds();
        try (Stream<String> queries = Files.lines(Path.of("../config/evaluation/demo-queries.tsv"))) {
            return queries.skip(1)
                    .map(line -> line.split("\t")[1])
                    .filter(query ->
                            thresholds.judge(matcher.match(query, Instant.now()).candidates())
                                            instanceof Thresholds.Verdict.Clarify clarify
                                    && clarify.candidates().size() > 1)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
