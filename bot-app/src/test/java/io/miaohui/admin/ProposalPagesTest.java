package io.miaohui.admin;

import static io.miaohui.admin.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Releases;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposals;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class ProposalPagesTest {

    private static final String[] HTMX = {"HX-Request", "true", "HX-Target", "proposal-list"};

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FaqDraft draft;

    @Autowired
    private Proposals proposals;

    private Happened happened;
    private Visitor admin;

    @BeforeEach
    void anEntryAndNothingLearned() {
        happened = new Happened(context);
        happened.nothing();
        draft.save(FaqEntry.of("L-1", "运费是多少", "满 99 元包邮"));
        admin = new Admins(context).signedIn();
    }

    @AfterEach
    void theDraftAsItWas() {
        draft.all().stream()
                .map(FaqEntry::id)
                .filter(id -> id.startsWith("L-") || id.startsWith("P-"))
                .forEach(draft::delete);
        happened.nothing();
    }

    @Test
    void anEmptyPageSaysWhatWillBeHere() {
        assertThat(page("")).contains("没有待处理的建议", "客户被反问时选了哪一条");
        assertThat(page("?decided=true")).contains("还没有处理过建议");
        assertThat(admin.get("/admin/proposals", "Accept-Language", "en").body())
                .contains("No proposals wait")
                .doesNotContain("??");
    }

    @Test
    void theStrongestComesFirstWithWhatItWouldChangeAndWhy() {
        happened.chose(2, "寄过来要钱不", "L-1", "L-1", "L-2");
        happened.chose(3, "邮到我这多少", "L-1", "L-1");
        happened.unanswered(4, "你们招代理商吗", "请问你们招代理商吗？");
        happened.answered(7, "#A7", "你们招代理商吗", "可以，请联系商务部。", null);
        happened.proposed(3);

        String page = page("");

        assertThat(page).containsSubsequence("你们招代理商吗", "L-1", "运费是多少", "邮到我这多少", "寄过来要钱不");
        assertThat(page).contains("全部采纳（2）", "5 位客户", "2 位客户", "1 个工单里客服这样回答", "可以，请联系商务部。");
        assertThat(page).contains("href=\"/admin/tickets/7\"", "#A7").doesNotContain("??");
        assertThat(page("?kind=ENTRY")).contains("你们招代理商吗").doesNotContain("寄过来要钱不");
        assertThat(location(admin.get("/admin/tickets/7"))).isEqualTo("/workbench/T7");
        assertThat(admin.get("/admin/tickets/4711").statusCode()).isEqualTo(404);
    }

    @Test
    void oneClickAcceptsIntoTheDraftAndAnotherUndoesIt() {
        happened.chose(2, "寄过来要钱不", "L-1", "L-1");
        happened.proposed(1);
        page("");

        String accepted = click("accept", Map.of("id", id(0))).body();
        assertThat(accepted).contains("已采纳“寄过来要钱不”", "撤销", "没有待处理的建议").doesNotContain("<html");
        assertThat(draft.find("L-1").orElseThrow().similar()).containsExactly("寄过来要钱不");

        String id = String.valueOf(proposals.decided(1).get(0).id());
        assertThat(click("put-back", Map.of("id", id)).body()).contains("已放回 1 条", "寄过来要钱不");
        assertThat(draft.find("L-1").orElseThrow().similar()).isEmpty();
    }

    @Test
    void withoutScriptsAClickLeadsBackToTheList() {
        happened.chose(2, "寄过来要钱不", "L-1", "L-1");
        happened.proposed(1);
        page("");

        HttpResponse<String> clicked = admin.post("/admin/proposals/dismiss", Map.of("id", id(0), "kind", "SIMILAR"));

        assertThat(clicked.statusCode()).isEqualTo(302);
        assertThat(location(clicked)).isEqualTo("/admin/proposals?kind=SIMILAR");
        assertThat(page("?kind=SIMILAR")).contains("不采纳“寄过来要钱不”，以后不会再提。");
        assertThat(page("?decided=true")).contains("寄过来要钱不", "不采纳", "放回");
    }

    @Test
    void allOfOneEntryAreAcceptedTogetherAndWhatWasDecidedMeanwhileIsSaid() {
        happened.chose(2, "寄过来要钱不", "L-1", "L-1");
        happened.chose(2, "邮到我这多少", "L-1", "L-1");
        happened.proposed(2);
        page("");
        List<Proposal> open = proposals.open(null, 10);
        String both = open.get(0).id() + "," + open.get(1).id();
        proposals.dismiss(open.get(0).id(), "somebody");

        assertThat(click("accept", Map.of("id", both)).body()).contains("已采纳 1 条", "1 条没有写入");
        assertThat(draft.find("L-1").orElseThrow().similar())
                .containsExactly(open.get(1).wording());
        assertThat(click("accept", Map.of("id", both)).body()).contains("这条建议已经被处理过");
    }

    @Test
    void aNewEntryIsWrittenAndAccepted() {
        happened.unanswered(2, "你们招代理商吗");
        happened.proposed(1);
        page("");

        assertThat(click("accept", Map.of("id", id(0))).body()).contains("请先为“你们招代理商吗”写一个答案");
        String accepted = click("accept", Map.of("id", id(0), "wording", "可以代理吗", "counterpart", "可以，请联系商务部。"))
                .body();

        assertThat(accepted).contains("已采纳“可以代理吗”", "去发布");
        assertThat(draft.all()).last().satisfies(entry -> {
            assertThat(entry.question()).isEqualTo("可以代理吗");
            assertThat(entry.answer()).isEqualTo("可以，请联系商务部。");
        });
    }

    @Test
    void aNewEntryShowsWhatComesNearItAndIsMergedOrTakenBack() {
        context.getBean(Releases.class).publish("test", null);
        happened.answered(7, "#A7", "多少起邮", "满99元包邮哦", null);
        happened.proposed(1);
        String similar = page("");
        assertThat(similar).as("the answer says what L-1 says").contains("加相似问");
        happened.nothing();

        happened.kept(8, "#A8", "运费是多少呢", "要看您买了什么，一般来说大件要另外算钱，客服会先和您说好。");
        happened.proposed(1);
        assertThat(page("")).contains("相近的知识", "L-1", "把“运费是多少呢”并入 L-1", "新建：运费是多少呢", "忽略：运费是多少呢", "修改后并入", "客服请求收录");

        assertThat(click("merge", Map.of("id", id(0), "entry", "L-99")).body()).contains("草稿里已经没有");
        String merged = click("merge", Map.of("id", id(0), "entry", "L-1", "wording", "邮费多少"))
                .body();
        assertThat(merged).contains("“邮费多少”已并入 L-1", "去发布").doesNotContain("??");
        assertThat(draft.find("L-1").orElseThrow().similar()).containsExactly("邮费多少");
        assertThat(draft.all()).noneMatch(entry -> entry.id().startsWith("P-"));
        assertThat(page("?decided=true")).contains("并入", "L-1", "运费是多少呢");

        String id = String.valueOf(proposals.decided(1).get(0).id());
        click("put-back", Map.of("id", id));
        assertThat(draft.find("L-1").orElseThrow().similar()).isEmpty();
        assertThat(click("dismiss", Map.of("id", id)).body()).contains("以后不会再提");
    }

    @Test
    void whatTheDraftHasAlreadyAndWhatItLostIsShown() {
        happened.chose(2, "寄过来要钱不", "L-1", "L-1");
        happened.proposed(1);
        draft.change("L-1", entry -> entry.withSimilar(List.of("寄过来要钱不？")));
        assertThat(page("")).contains("已经有了");

        draft.delete("L-1");
        assertThat(page("")).contains("草稿里已删除").doesNotContain("修改后采纳");
        assertThat(click("accept", Map.of("id", id(0))).body()).contains("草稿里已经没有");
    }

    @Test
    void whatCustomersWroteIsTextAndNothingElse() {
        happened.chose(2, "<script>alert(1)</script>运费", "L-1", "L-1");
        happened.proposed(1);

        assertThat(page("")).contains("&lt;script&gt;alert(1)&lt;/script&gt;运费").doesNotContain("<script>alert(1)");
    }

    @Test
    void nobodyElseMayLookOrDecide() {
        Visitor stranger = new Admins(context).visitor();

        assertThat(location(stranger.get("/admin/proposals"))).startsWith("/admin/login");
        assertThat(stranger.post("/admin/proposals/accept", Map.of("id", "1")).statusCode())
                .isNotEqualTo(200);
    }

    private String page(String query) {
        return admin.get("/admin/proposals" + query).body();
    }

    private HttpResponse<String> click(String action, Map<String, String> fields) {
        return admin.post("/admin/proposals/" + action, fields, HTMX);
    }

    private String id(int place) {
        return String.valueOf(proposals.open(null, 10).get(place).id());
    }
}
