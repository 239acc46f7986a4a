package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets;
import io.miaohui.faq.Releases;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

@ConsoleTest
class PagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FaqDraft draft;

    @Autowired
    private Faq faq;

    @Autowired
    private Releases releases;

    @Autowired
    private FaqSpreadsheets spreadsheets;

    @Autowired
    private ConsoleTestApplication.TicketBoard tickets;

    private Visitor admin;

    @BeforeEach
    void aShopsFaqIsLive() throws IOException {
        if (faq.live().number() == 0) {
            Path file = Files.createTempFile("faq", ".xlsx");
            Files.write(file, new ClassPathResource("config/demo/faq.xlsx").getContentAsByteArray());
            spreadsheets.load(file, "faq.xlsx", false);
            Files.delete(file);
            releases.publish("admin", "first");
        }
        tickets.showTypical();
        admin = new Admins(context).signedIn();
    }

    @ParameterizedTest
    @CsvSource({
        "/admin, 总览, Overview",
        "/admin/faq, 标准问题, Standard question",
        "/admin/faq/new, 新增知识, New entry",
        "/admin/import, 问答表格, Spreadsheet",
        "/admin/releases, 历史版本, Releases",
        "/admin/try, 试问, Try out",
        "/admin/matching, 重新训练, Retrain",
        "/admin/proposals, 学习建议, Proposals",
        "/admin/tickets, 接待人, Agent",
        "/admin/satisfaction, 满意率, Satisfaction",
        "/admin/customers, 客户资料, Customers",
        "/admin/customers/import, 客户表格, Spreadsheet of customers",
        "/admin/doctor, 渠道体检, Channel check",
        "/admin/password, 修改密码, Change password"
    })
    void eachPageIsThereInBothLanguages(String path, String chinese, String english) {
        assertThat(admin.get(path).body())
                .contains(chinese)
                .contains("<html", "lang=\"zh-CN\"")
                .doesNotContain("??");
        assertThat(admin.get(path, "Accept-Language", "en-GB,en;q=0.8,zh;q=0.5").body())
                .contains(english, "lang=\"en\"")
                .doesNotContain("??");
    }

    @Test
    void theLanguageThatWasChosenStays() {
        admin.get("/admin?lang=en");

        assertThat(admin.get("/admin/faq").body()).contains("Standard question");
    }

    @Test
    void theOverviewShowsWhatIsLiveWhoWaitsAndWhichChannelsWork() {
        assertThat(admin.get("/admin").body())
                .contains("第 " + faq.live().number() + " 版")
                .contains("2 位无人接待，最久 47 分钟")
                .contains("企业微信应用", "正常", "钉钉机器人", "异常", "连接断开，正在重连");
    }

    @Test
    void theListIsSearchedAndFilteredInTheAddress() {
        FaqEntry entry = draft.all().get(3);

        String found = admin.get("/admin/faq?q=" + entry.id()).body();
        String category = admin.get(new FaqFilter(null, entry.category(), null, null).url())
                .body();

        assertThat(found).contains(entry.question()).contains("value=\"" + entry.id() + "\"");
        assertThat(category).contains(entry.question()).contains("selected");
        assertThat(admin.get("/admin/faq?q=qqqqqq").body()).contains("没有符合条件的知识");
    }

    @Test
    void detailsOpenBesideTheListOrAsAPartOfIt() {
        FaqEntry entry = draft.all().get(0);
        String url = new FaqFilter(null, null, null, entry.id()).url();

        HttpResponse<String> part = admin.get(url, "HX-Request", "true", "HX-Target", "faq-panel");

        assertThat(admin.get(url).body()).contains("<html").contains("id=\"faq-panel\"");
        assertThat(part.body())
                .contains("id=\"faq-panel\"")
                .doesNotContain("<html")
                .contains(entry.question());
        assertThat(part.headers().firstValue("HX-Push-Url")).contains(url);
    }

    @Test
    void anAnswerIsShownAsCustomersSeeItAndNothingInItRuns() {
        draft.save(FaqEntry.of("X-1", "<b>脚本</b>", "**好** <script>alert(1)</script> [x](javascript:alert(1))"));

        String page = admin.get("/admin/faq?open=X-1").body();

        assertThat(page)
                .contains("<strong>好</strong>", "&lt;b&gt;脚本&lt;/b&gt;")
                .doesNotContain("alert(1)</script>", "javascript:alert");
        draft.delete("X-1");
    }

    @Test
    void publishingAndGoingBackMakeNewReleases() {
        long before = faq.live().number();
        draft.save(FaqEntry.of("P-1", "新品什么时候上架", "周五"));
        assertThat(admin.get("/admin/releases").body()).contains("新品什么时候上架", "新增 1");

        admin.post("/admin/releases/publish", Map.of("note", "加了新品"));
        assertThat(admin.get("/admin/releases").body()).contains("第 " + (before + 1) + " 版已发布", "加了新品", "草稿与线上一致");
        assertThat(faq.live().entry("P-1")).isPresent();

        admin.post("/admin/releases/roll-back", Map.of("number", String.valueOf(before)));
        assertThat(admin.get("/admin/releases").body()).contains("回退到第 " + before + " 版");
        assertThat(faq.live().entry("P-1")).isEmpty();
        assertThat(admin.post("/admin/releases/roll-back", Map.of("number", "99999"))
                        .statusCode())
                .isEqualTo(404);
        draft.delete("P-1");
    }

    @Test
    void aTriedQuestionShowsItsWayToTheDecision() {
        FaqEntry entry = faq.live().entries().values().iterator().next();

        String page = admin.get("/admin/try?q="
                        + java.net.URLEncoder.encode(entry.question(), java.nio.charset.StandardCharsets.UTF_8))
                .body();

        assertThat(page).contains("会直接回答", entry.id(), "<mark>", "console-bar-line", "100%", "完全相同");
        assertThat(admin.get("/admin/try?q=xyzzyplugh").body()).contains("会说没有找到");
    }

    @Test
    void openTicketsLeadToTheAgentsPage() {
        assertThat(admin.get("/admin/tickets").body())
                .contains("#K7P", "林女士", "47 分钟", "无人接待", "王芳", "href=\"/workbench/K7P\"");

        tickets.show();
        assertThat(admin.get("/admin/tickets").body()).contains("没有进行中的工单");
    }

    @Test
    void theBoardIsFilteredInItsUrlAndRefreshedAsItIsFiltered() {
        String waiting = admin.get("/admin/tickets?state=waiting&q=k7").body();
        assertThat(waiting)
                .contains("#K7P", "hx-get=\"/admin/tickets?state=waiting&amp;q=k7\"", "every 5s")
                .doesNotContain("#M9D", "#A34");

        assertThat(admin.get("/admin/tickets?state=taken").body())
                .contains("#M9D")
                .doesNotContain("#K7P");
        assertThat(admin.get("/admin/tickets?q=%E7%8E%8B%E8%8A%B3").body())
                .contains("#M9D", "q=%E7%8E%8B%E8%8A%B3")
                .doesNotContain("#K7P");
        assertThat(admin.get("/admin/tickets?q=%22%3E%3Cscript%3E").body())
                .contains("没有符合条件的工单")
                .doesNotContain("\"><script>");
    }

    @Test
    void aCheckOfTheChannelsNamesWhatIsBadFirstAndWhatToDo() {
        String untried = admin.post("/admin/doctor", Map.of()).body();

        assertThat(untried).contains("有 1 个问题要处理", "企业可信IP，填入 203.0.113.9", "没有试着往工作群发消息");
        assertThat(untried.indexOf("203.0.113.9")).isLessThan(untried.indexOf("企业 ID 和 Secret 有效"));
        assertThat(admin.post("/admin/doctor", Map.of("send", "true")).body()).contains("测试消息已发到工作群");
    }

    @Test
    void somethingThatIsNotThereIsSaidSo() {
        HttpResponse<String> page = admin.get("/admin/faq/edit?id=nobody");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面", "href=\"/admin\"");
        assertThat(admin.get("/admin/faq?page=abc").statusCode()).isEqualTo(400);
    }
}
