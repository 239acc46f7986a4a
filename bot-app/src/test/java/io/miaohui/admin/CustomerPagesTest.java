package io.miaohui.admin;

import static io.miaohui.admin.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.customer.Customer;
import io.miaohui.customer.Customers;
import io.miaohui.customer.Identity;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class CustomerPagesTest {

    private static final byte[] SHEET =
            """
            客户编号,姓名,VIP,网页
            M-1,张<b>先生,是,4711
            M-2,李女士,也许,4712
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Customers customers;

    private Visitor admin;

    @BeforeEach
    void nobodyIsKnown() {
        customers.search("", 0, 100).customers().forEach(it -> customers.delete(it.key()));
        admin = new Admins(context).signedIn();
    }

    @Test
    void anEmptyPageSaysWhatWillBeHereAndLeadsToTheImport() {
        assertThat(admin.get("/admin/customers").body())
                .contains("还没有客户资料", "href=\"/admin/customers/import\"")
                .doesNotContain("??");
    }

    @Test
    void aFileIsCheckedThenKeptAndItsBadRowComesBack() {
        admin.get("/admin/customers/import");

        HttpResponse<String> checked =
                admin.upload("/admin/customers/import", "客户.csv", SHEET, Map.of("dryRun", "true"));
        assertThat(checked.body())
                .contains("检查结果：客户.csv", "导入 1 位客户", "第 3 行", "请填“是”或“否”", "下载不能导入的行")
                .doesNotContain("<html", "??");
        assertThat(customers.find("M-1")).isEmpty();

        admin.upload("/admin/customers/import", "客户.csv", SHEET, Map.of("dryRun", "false"));
        assertThat(customers.find("M-1"))
                .contains(new Customer("M-1", "张<b>先生", true, "", List.of(new Identity("web", "", "4711"))));
        HttpResponse<String> bad = admin.upload("/admin/customers/import/bad-rows", "客户.csv", SHEET, Map.of());
        assertThat(bad.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("customers-bad-rows-", ".xlsx");
        assertThat(bad.body()).startsWith("PK");
    }

    @Test
    void aFileOfSomethingElseIsRefusedWithAReason() {
        admin.get("/admin/customers/import");

        HttpResponse<String> report = admin.upload(
                "/admin/customers/import", "问答.csv", "问题,答案\n怎么退,点退货\n".getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(report.statusCode()).isEqualTo(422);
        assertThat(report.body()).contains("“问答.csv”无法导入", "没有找到标题行", "客户资料没有改动");
    }

    @Test
    void theListIsSearchedAndShowsWhatSomebodyTypedAsText() {
        customers.save(new Customer("M-1", "张<b>先生", true, "老客户", List.of(new Identity("wecom", "service", "zhang"))));
        customers.save(new Customer("M-2", "李女士", false, "", List.of()));

        assertThat(admin.get("/admin/customers?q=zhang").body())
                .contains("张&lt;b&gt;先生", "VIP", "老客户", "企业微信应用 service", "共 1 位")
                .doesNotContain("李女士");
        assertThat(admin.get("/admin/customers?q=nobody").body()).contains("没有找到这样的客户");
        assertThat(admin.get("/admin/customers/export?format=CSV").body()).contains("M-1,张<b>先生,是,老客户");
    }

    @Test
    void aLongListHasPages() {
        for (int i = 0; i < 51; i++) {
            customers.save(new Customer("P-%02d".formatted(i), "", false, "", List.of()));
        }

        assertThat(admin.get("/admin/customers?q=P-").body()).contains("共 51 位", "第 1 / 2 页", "q=P-&amp;page=2");
        assertThat(admin.get("/admin/customers?q=P-&page=2").body())
                .contains("P-50")
                .doesNotContain("P-49");
    }

    @Test
    void aCustomerIsDeletedAfterTheirNameWasAskedFor() {
        customers.save(new Customer("M-1", "张先生", false, "", List.of()));
        assertThat(admin.get("/admin/customers").body()).contains("删除客户“张先生”？");

        assertThat(location(admin.post("/admin/customers/delete", Map.of("key", "M-1"))))
                .isEqualTo("/admin/customers");
        assertThat(admin.get("/admin/customers").body()).contains("已删除客户 M-1");
        assertThat(customers.find("M-1")).isEmpty();
        assertThat(admin.post("/admin/customers/delete", Map.of("key", "M-1")).statusCode())
                .isEqualTo(404);
    }
}
