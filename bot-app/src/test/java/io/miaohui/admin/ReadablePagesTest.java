package io.miaohui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.miaohui.customer.Customer;
import io.miaohui.customer.Customers;
import io.miaohui.customer.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the console, on a desk and in a hand, by day and by night. */
class ReadablePagesTest extends ConsoleBrowser {

    @Autowired
    private RatingBoard ratings;

    @Autowired
    private Customers customers;

    @BeforeEach
    void somebodyIsKnownAndSaidSomething() {
        somethingIsLive();
        ratings.showTypical(List.copyOf(faq.live().entries().keySet()));
        customers.save(new Customer(
                "M-10086",
                "张先生",
                true,
                "企业采购，每月对账；先联系客户经理再发货",
                List.of(new Identity("wecom", "service", "zhangsan"), new Identity("web", "", "shop-4711"))));
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT", "1440, 900, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void everyPageIsReadableAndFits(int width, int height, ColorScheme scheme) throws IOException {
        String id = faq.live().entries().keySet().iterator().next();
        try (BrowserContext visit = visit(width, height, scheme)) {
            Page page = visit.newPage();
            page.navigate(url("/admin/login?error"));
            look(page, "login", width, scheme);
            signedIn(visit);
            for (String[] shown : new String[][] {
                {"overview", "/admin"},
                {"faq", "/admin/faq"},
                {"faq-open", "/admin/faq?open=" + id},
                {"faq-none", "/admin/faq?q=qqqqq"},
                {"edit", "/admin/faq/edit?id=" + id},
                {"new", "/admin/faq/new"},
                {"import", "/admin/import"},
                {"releases", "/admin/releases"},
                {"try-empty", "/admin/try"},
                {"try-answer", "/admin/try?q=%E6%80%8E%E4%B9%88%E9%80%80%E8%B4%A7"},
                {"try-clarify", "/admin/try?q=%E4%BC%98%E6%83%A0%E5%88%B8"},
                {"try-decline", "/admin/try?q=%E4%BB%8A%E5%A4%A9%E5%A4%A9%E6%B0%94"},
                {"matching", "/admin/matching?wrong=2"},
                {"tickets", "/admin/tickets"},
                {"satisfaction", "/admin/satisfaction"},
                {"customers", "/admin/customers"},
                {"customers-import", "/admin/customers/import"},
                {"doctor", "/admin/doctor"},
                {"password", "/admin/password"},
                {"missing", "/admin/faq/edit?id=nobody"}
            }) {
                page.navigate(url(shown[1]));
                look(page, shown[0], width, scheme);
            }
            checkASheet(page);
            look(page, "import-report", width, scheme);
            if (width < 720) {
                page.navigate(url("/admin"));
                page.click(".navbar-toggler");
                page.locator("#menu.show").waitFor();
                look(page, "menu", width, scheme);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private void checkASheet(Page page) {
        page.navigate(url("/admin/import"));
        page.setInputFiles(
                "#file",
                new com.microsoft.playwright.options.FilePayload(
                        "双十一问答.csv",
                        "text/csv",
                        """
                        编号,分类,标准问题,相似问题,答案,生效,启用
                        Q-901,活动,双十一几点开始,双11什么时候开始|大促几点开始,11 月 10 日晚上 8 点开始。,2026-11-01,是
                        Q-902,活动,,,没有写问题,,是
                        Q-903,活动,定金可以退吗,,定金不退，付尾款前可以取消订单。,明年,是
                        """
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("#upload button");
        page.locator("#import-result .console-counts").waitFor();
        page.locator("#upload button:enabled").waitFor();
    }
}
