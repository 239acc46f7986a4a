package io.miaohui.admin;

import static io.miaohui.admin.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Entries that are written in the console. */
@ConsoleTest
class EditPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FaqDraft draft;

    @Autowired
    private Faq faq;

    private Visitor admin;

    @BeforeEach
    void aShopsFaqIsLive() throws IOException {
        Admins admins = new Admins(context);
        LiveShop.publish(admins, faq);
        admin = admins.signedIn();
    }

    @Test
    void anEntryIsMadeEditedAndDeleted() {
        admin.get("/admin/faq/new");
        HttpResponse<String> saved = admin.post("/admin/faq/save", form("N-1", "怎么开发票", "下单时选择开票。", ""));

        assertThat(location(saved)).isEqualTo("/admin/faq?open=N-1");
        assertThat(admin.get("/admin/faq?open=N-1").body()).contains("已保存 N-1", "未发布");
        assertThat(draft.find("N-1").orElseThrow().similar()).containsExactly("如何开票", "要发票");

        assertThat(admin.get("/admin/faq/edit?id=N-1").body()).contains("编辑 N-1", "如何开票");
        admin.post("/admin/faq/delete", Map.of("id", "N-1"));
        assertThat(draft.find("N-1")).isEmpty();
        assertThat(admin.get("/admin/faq").body()).contains("已从草稿中删除 N-1");
    }

    @Test
    void aFormWithMistakesComesBackWithWhatWasTyped() {
        admin.get("/admin/faq/new");
        Map<String, String> form = form("N-2", "", "答案还在", "");
        form.put("link", "shop.example");
        form.put("from", "2026-11-02T00:00");
        form.put("until", "2026-11-01T00:00");

        HttpResponse<String> page = admin.post("/admin/faq/save", form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("请填写标准问题", "请填写以 http://", "失效时间要晚于生效时间", "答案还在", "shop.example")
                .doesNotContain("Exception");
        assertThat(draft.find("N-2")).isEmpty();
    }

    @Test
    void anIdThatIsTakenIsNotWrittenOver() {
        FaqEntry taken = draft.all().get(0);
        admin.get("/admin/faq/new");

        HttpResponse<String> page = admin.post("/admin/faq/save", form(taken.id(), "别的问题", "别的答案", ""));

        assertThat(page.body()).contains("这个编号已经有了");
        assertThat(draft.find(taken.id())).contains(taken);
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotWrittenOverUnseen() {
        draft.save(FaqEntry.of("N-3", "问题", "旧答案"));
        String version = EntryForm.versionOf(draft.find("N-3").orElseThrow());
        admin.get("/admin/faq/edit?id=N-3");
        draft.save(FaqEntry.of("N-3", "问题", "别人的答案"));

        HttpResponse<String> warned = admin.post("/admin/faq/save", form("N-3", "问题", "我的答案", version));
        assertThat(warned.body()).contains("别人改过这一条", "我的答案");
        assertThat(draft.find("N-3").orElseThrow().answer()).isEqualTo("别人的答案");

        String seen = EntryForm.versionOf(draft.find("N-3").orElseThrow());
        assertThat(warned.body()).contains("value=\"" + seen + "\"");
        admin.post("/admin/faq/save", form("N-3", "问题", "我的答案", seen));
        assertThat(draft.find("N-3").orElseThrow().answer()).isEqualTo("我的答案");
        draft.delete("N-3");
    }

    private static Map<String, String> form(String id, String question, String answer, String version) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", id);
        form.put("category", "发票");
        form.put("question", question);
        form.put("answer", answer);
        form.put("similar", "如何开票\r\n\r\n 要发票 \r\n如何开票");
        form.put("enabled", "true");
        form.put("_enabled", "on");
        form.put("version", version);
        return form;
    }
}
