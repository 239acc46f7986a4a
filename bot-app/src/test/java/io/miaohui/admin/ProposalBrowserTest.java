package io.miaohui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.Releases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Deciding on proposals in a real browser, with pictures of the page for people to look at. */
class ProposalBrowserTest extends ConsoleBrowser {

    private static final Path SHEET = Path.of("../config/demo/faq.xlsx");

    @Autowired
    private FaqSpreadsheets spreadsheets;

    @Autowired
    private Releases releases;

    @Autowired
    private FaqDraft draft;

    private Happened happened;
    private FaqEntry returns;
    private FaqEntry invoice;

    @BeforeEach
    void aBusyWeek() throws IOException {
        if (faq.live().number() == 0) {
            spreadsheets.load(SHEET, "faq.xlsx", false);
            releases.publish("admin", "first");
        }
        returns = about("怎么退货");
        invoice = about("发票");
        happened = new Happened(context);
        happened.nothing();
        happened.chose(6, "东西不想要了咋整", returns.id(), returns.id(), invoice.id());
        happened.chose(2, "寄回去你们收不收啊", returns.id(), returns.id(), invoice.id());
        happened.chose(3, "退了的东西发票咋办", null, returns.id());
        happened.answered(12, "#K7P", "报销用的票据在哪里弄，我手机13812345678", invoice.answer(), invoice.id());
        happened.unanswered(9, "杯子能不能刻字", "请问杯子能不能刻字？", "杯子能不能刻字呀");
        happened.answered(15, "#A34", "陶瓷锅能进洗碗机吗", "可以进洗碗机，水温请不要超过 70 度。\n木柄的款式除外，请手洗。", null);
        happened.unanswered(4, "你们招代理商吗");
        happened.proposed(7);
    }

    @AfterEach
    void theDraftAsItWas() {
        happened.nothing();
        draft.saveAll(List.of(returns, invoice));
        draft.all().stream().map(FaqEntry::id).filter(id -> id.startsWith("P-")).forEach(draft::delete);
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void thePageIsReadableAndFits(int width, int height, ColorScheme scheme) throws IOException {
        String look = width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = proposals(visit);
            look(page, "proposals-" + look);

            page.locator(".console-evidence summary").first().click();
            page.locator(".console-change:not([open]) summary").first().click();
            look(page, "proposals-open-" + look);

            page.reload();
            page.locator(".console-line-actions .btn-primary").first().click();
            assertThat(page.locator(".console-toast")).isVisible();
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve("proposals-accepted-" + look + ".png")));
            page.navigate(url("/admin/proposals?decided=true"));
            look(page, "proposals-decided-" + look);
            happened.nothing();
            page.navigate(url("/admin/proposals"));
            look(page, "proposals-empty-" + look);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void acceptingAndUndoingTakeOneKeyEach() {
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = proposals(visit);

            page.locator("[aria-label='采纳：东西不想要了咋整']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".console-toast")).containsText("已采纳“东西不想要了咋整”");
            assertThat(draft.find(returns.id()).orElseThrow().similar()).contains("东西不想要了咋整");

            assertThat(page.locator(".console-toast button")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator(".console-toast")).containsText("已放回 1 条");
            assertThat(draft.find(returns.id()).orElseThrow()).isEqualTo(returns);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theTextCanBeEditedAndAnAnswerWritten() {
        try (BrowserContext visit = visit(390, 844, ColorScheme.LIGHT)) {
            Page page = proposals(visit);
            page.navigate(url("/admin/proposals?kind=ENTRY"));
            var line = page.locator(".console-lines > li")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("杯子能不能刻字"));

            var change = line.locator(".console-change:not(.console-merge)");
            change.locator("summary").click();
            change.locator("[name=wording]").fill("杯子可以刻字吗");
            change.locator("[name=counterpart]").fill("可以，免费刻 8 个字以内。");
            change.locator(".btn-primary").click();

            assertThat(page.locator(".console-toast")).containsText("已采纳“杯子可以刻字吗”");
            assertThat(draft.all()).last().extracting(FaqEntry::question).isEqualTo("杯子可以刻字吗");
            assertThat(page.locator(".console-tabs [aria-current=page]")).isVisible();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aQuestionIsGivenToAnEntryThatComesNearByOneKey() {
        happened.nothing();
        happened.kept(21, "#C34", "东西退回去怎么弄", invoice.answer());
        try (BrowserContext visit = visit(1440, 900, ColorScheme.LIGHT)) {
            Page page = proposals(visit);

            page.locator("[aria-label='把“东西退回去怎么弄”并入 " + invoice.id() + "']").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".console-toast")).containsText("已并入 " + invoice.id());
            assertThat(draft.find(invoice.id()).orElseThrow().similar()).contains("东西退回去怎么弄");
        }
        assertThat(complaints).isEmpty();
    }

    private FaqEntry about(String words) {
        return draft.search(words, null, 0, 1).entries().get(0);
    }

    @Override
    boolean isComplaint(String error) {
        return true;
    }

    private Page proposals(BrowserContext visit) {
        Page page = signedIn(visit);
        page.navigate(url("/admin/proposals"));
        return page;
    }
}
