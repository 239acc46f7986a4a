package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.miaohui.customer.Customer;
import io.miaohui.customer.Identity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What agents see and do on a ticket's page. */
class WorkbenchTest extends WorkbenchTests {

    @Test
    void whoHasASeatReadsTheTicket() throws Exception {
        MockHttpServletResponse page = perform(get(path).cookie(seat));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains(ticket.code(), "王女士", "如何开发票", "我的订单");
        assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whoTheCustomerIsStandsAboveTheTranscript() throws Exception {
        world.customers.save(new Customer(
                "M-1",
                "<b>王女士",
                true,
                "手机 13800138000",
                List.of(new Identity("web", "", customer.ref().id()))));
        world.conversations.answered(customer, "Q-1", false);

        assertThat(perform(get(path).cookie(seat)).getContentAsString())
                .contains("VIP &lt;b&gt;王女士 · 备注：手机 138****8000", "最近问过", "如何开发票", "没帮上")
                .doesNotContain("最近的工单");
        world.customers.delete("M-1");
    }

    @Test
    void whatACustomerTypedIsShownAsText() throws Exception {
        assertThat(perform(get(path).cookie(seat)).getContentAsString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void anAnswerReachesTheCustomerAndTheGroupIsTold() throws Exception {
        MockHttpServletResponse done = act("answer", "已经开好了");

        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(done.getHeader("Set-Cookie")).contains("HttpOnly");
        assertThat(world.told(customer)).containsExactly("已经开好了");
        assertThat(world.groupTold()).last().asString().contains(ticket.code(), "已转给");
        assertThat(perform(get(done.getRedirectedUrl()).cookie(seat)).getContentAsString())
                .contains("已发给顾客", "小李 在处理");
    }

    @Test
    void aSuggestionIsSentByItsButton() throws Exception {
        act("send1", "");

        assertThat(world.told(customer)).containsExactly("在 **我的订单** 里申请");
    }

    @Test
    void anAnswerIsKeptByItsButtonAndANearEntryCanBeChosen() throws Exception {
        assertThat(page()).doesNotContain("value=\"keep\"");
        act("answer", "在订单页里开");
        assertThat(page()).contains("value=\"keep\"");

        MockHttpServletResponse kept = act("keep", "");
        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(kept.getContentAsString())
                .contains("已提交，等编辑在后台确认", "Q-1 如何开发票", "value=\"keep1\"", "value=\"keepnew\"", "value=\"keepignore\"");

        assertThat(act("keep1", "").getContentAsString()).contains("已提交并入 Q-1 如何开发票");
        assertThat(world.answers.kept).containsEntry(ticket.id(), "发票怎么开 -> Q-1");
        assertThat(act("keep9", "").getStatus()).isEqualTo(409);

        act("resolve", "");
        assertThat(page()).contains("value=\"keep\"");
        world.clock.advance(Duration.ofDays(1));
        assertThat(page()).doesNotContain("value=\"keep\"");
    }

    @Test
    void aNameIsAskedForAndTheWordsAreKept() throws Exception {
        MockHttpServletResponse page =
                perform(post(path).cookie(seat).param("act", "answer").param("text", "写了很久的回复"));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("请先写上你的名字", "写了很久的回复");
    }

    @Test
    void wordsForAClosedTicketAreNotSentAndThatIsSaid() throws Exception {
        act("resolve", "");
        MockHttpServletResponse late = act("answer", "晚了一步");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("已经结束", "没有发给顾客");
        assertThat(world.told(customer)).noneMatch(text -> text.contains("晚了一步"));
    }

    @Test
    void aTicketIsPassedToAColleague() throws Exception {
        assertThat(perform(post(path).cookie(seat).param("act", "transfer").param("agent", "小李"))
                        .getStatus())
                .isEqualTo(422);
        perform(post(path)
                .cookie(seat)
                .param("act", "transfer")
                .param("agent", "小李")
                .param("colleague", "小王"));

        assertThat(perform(get(path).cookie(seat)).getContentAsString()).contains("小王 在处理");
    }

    @Test
    void suggestionsAndCannedRepliesCanBePutIntoTheTextBox() throws Exception {
        assertThat(perform(get(path).cookie(seat)).getContentAsString())
                .contains("data-fill=\"在 我的订单 里申请\"", "data-fill=\"请把**订单号**发给我\"", "请提供订单号");
    }

    @Test
    void anUnknownActIsRefused() throws Exception {
        assertThat(act("dance", "x").getStatus()).isEqualTo(400);
        assertThat(world.told(customer)).isEmpty();
    }

    @Test
    void whatThePageLoadsIsThere() throws Exception {
        assertThat(getClass().getResource("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                .isNotNull();
        assertThat(perform(get("/handoff/workbench.css")).getStatus()).isEqualTo(200);
    }
}
