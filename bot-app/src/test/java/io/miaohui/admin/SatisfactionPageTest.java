package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.security.Admins;
import io.miaohui.admin.security.ConsoleTest;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Satisfaction.By;
import io.miaohui.handoff.Satisfaction.Figures;
import io.miaohui.handoff.Satisfaction.Group;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class SatisfactionPageTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Faq faq;

    @Autowired
    private RatingBoard ratings;

    private Visitor admin;

    @BeforeEach
    void nobodyRated() {
        ratings.clear();
        Admins admins = new Admins(context);
        LiveShop.publish(admins, faq);
        admin = admins.signedIn();
    }

    @Test
    void beforeAnybodyRatedThePageSaysWhatWillBeHere() {
        assertThat(admin.get("/admin/satisfaction").body())
                .contains("近 7 天没有评价", "问了 0 位，还没有人评价")
                .doesNotContain("NaN", "??");
        assertThat(admin.get("/admin").body()).contains("近 7 天满意率").doesNotContain("NaN");
    }

    @Test
    void sharesStandByEntryAgentAndDeskWithTheWayToEach() {
        FaqEntry entry = faq.live().entries().values().iterator().next();
        ratings.all = new Figures(10, 6, 1, 1);
        ratings.groups = Map.of(
                By.ENTRY,
                        List.of(
                                new Group(entry.id(), entry.id(), new Figures(4, 1, 0, 2)),
                                new Group("gone", "gone", new Figures(1, 1, 0, 0))),
                By.AGENT, List.of(new Group("u1", "小李", new Figures(5, 2, 1, 1))),
                By.DESK, List.of(new Group("default", "default", new Figures(10, 6, 1, 1))));

        String page = admin.get("/admin/satisfaction?days=30").body();

        assertThat(page)
                .contains("75%", "满意 6 · 一般 1 · 不满意 1，问了 10 位", "按知识，近 30 天，满意率低的在前")
                .contains("href=\"/admin/faq?open=" + entry.id() + "\"", '>' + entry.question() + '<', "33%")
                .contains("href=\"/admin/tickets?q=%E5%B0%8F%E6%9D%8E\"", "50%")
                .contains(">gone<", ">default<")
                .doesNotContain("open=gone", "??");
        assertThat(admin.get("/admin").body()).contains("75%", "href=\"/admin/satisfaction\"");
    }

    @Test
    void theTicketsLeadToItAndToTheCustomers() {
        assertThat(admin.get("/admin/tickets").body())
                .contains("href=\"/admin/satisfaction\"", "href=\"/admin/customers\"");
    }
}
