package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.miaohui.conversation.Conversation;
import io.miaohui.customer.Customer;
import io.miaohui.customer.Identity;
import io.miaohui.faq.FaqEntry;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@WebMvcTest({WorkbenchController.class, WorkbenchDoor.class})
@AutoConfigureMockMvc(addFilters = false)
class WorkbenchTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private HandoffWorld world;

    @Autowired
    private WorkbenchLive live;

    private Conversation customer;
    private Handoff ticket;
    private String path;
    private String key;
    private Cookie seat;

    @BeforeEach
    void aTicketAndItsLink() {
        customer = world.customer("王女士" + System.nanoTime());
        world.faq.knows("发票怎么开", FaqEntry.of("Q-1", "如何开发票", "在 **我的订单** 里申请"), 0.6);
        world.conversations.heard(customer, "<script>alert(1)</script>发票怎么开");
        ticket = world.open(customer, "发票怎么开");
        Matcher link = Pattern.compile("https://bot.example.com(/workbench/\\w+)\\?key=(.+)")
                .matcher(world.groupLink());
        assertThat(link.matches()).isTrue();
        path = link.group(1);
        key = link.group(2);
        seat = new Cookie("miaohui-workbench", world.links.seat(ticket));
    }

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
    void privateDetailsAreShownOnAClickForAWhileAndThatIsOnRecord() throws Exception {
        world.conversations.heard(customer, "我的电话13812345678");
        assertThat(perform(get(path).cookie(seat)).getContentAsString())
                .contains("138****5678", "显示号码")
                .doesNotContain("13812345678");

        MockHttpServletResponse revealed = act("reveal", "");
        Cookie proof = new Cookie("miaohui-disclosed", cookie(revealed, "miaohui-disclosed"));

        assertThat(perform(get(path).cookie(seat).cookie(proof)).getContentAsString())
                .contains("13812345678", "备注 小李", "查看了 " + ticket.code())
                .doesNotContain("显示号码");
        world.clock.advance(Disclosure.LIFE);
        assertThat(perform(get(path).cookie(seat).cookie(proof)).getContentAsString())
                .doesNotContain("13812345678");
    }

    @Test
    void aProofOfOneTicketOrALinksKeyDisclosesNoOther() throws Exception {
        world.conversations.heard(customer, "我的电话13812345678");
        Handoff other = world.open(world.customer("other" + System.nanoTime()), "");

        for (String forged : List.of(world.seal.of("disclosed:" + other.id(), Disclosure.LIFE), key, "zzzzzz.x", "")) {
            assertThat(perform(get(path).cookie(seat).cookie(new Cookie("miaohui-disclosed", forged)))
                            .getContentAsString())
                    .doesNotContain("13812345678");
        }
        String disclosed = world.seal.of("disclosed:" + ticket.id(), Disclosure.LIFE);
        assertThat(perform(get(path).cookie(new Cookie("miaohui-workbench", disclosed)))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void anOpenPageHearsOfNewsWhicheverReplicaTookIt() throws Exception {
        MvcResult stream = mvc.perform(get(path + "/events").cookie(seat)).andReturn();
        assertThat(stream.getResponse().getContentAsString()).contains("event:ready");
        live.look();
        assertThat(stream.getResponse().getContentAsString()).doesNotContain("event:changed");

        world.conversations.heard(customer, "人呢");
        live.look();
        assertThat(stream.getResponse().getContentAsString())
                .contains("event:changed")
                .doesNotContain("人呢");

        live.stop();
        assertThat(live.watching()).isZero();
    }

    @Test
    void moreStreamsThanAllowedAreTurnedAwayAndThePageStillAsks() throws Exception {
        for (int i = 0; i < 2; i++) {
            mvc.perform(get(path + "/events").cookie(seat)).andReturn();
        }

        assertThat(perform(get(path + "/events").cookie(seat)).getStatus()).isEqualTo(503);
        assertThat(perform(get(path + "/transcript").cookie(seat)).getStatus()).isEqualTo(200);
        live.stop();
    }

    @Test
    void suggestionsAndCannedRepliesCanBePutIntoTheTextBox() throws Exception {
        assertThat(perform(get(path).cookie(seat)).getContentAsString())
                .contains("data-fill=\"在 我的订单 里申请\"", "data-fill=\"请把**订单号**发给我\"", "请提供订单号");
    }

    private static String cookie(MockHttpServletResponse response, String name) {
        return response.getHeaders("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anUnknownActIsRefused() throws Exception {
        assertThat(act("dance", "x").getStatus()).isEqualTo(400);
        assertThat(world.told(customer)).isEmpty();
    }

    @Test
    void thePageIsOnlyRedrawnWhenSomethingIsNew() throws Exception {
        String live = perform(get(path + "/transcript").cookie(seat)).getContentAsString();
        Matcher seen = Pattern.compile("seen=(\\w+)").matcher(live);
        assertThat(seen.find()).isTrue();

        assertThat(perform(get(path + "/transcript").cookie(seat).param("seen", seen.group(1)))
                        .getStatus())
                .isEqualTo(204);
        world.conversations.heard(customer, "人呢");
        assertThat(perform(get(path + "/transcript").cookie(seat).param("seen", seen.group(1)))
                        .getContentAsString())
                .contains("人呢");
    }

    @Test
    void whatThePageLoadsIsThere() throws Exception {
        assertThat(getClass().getResource("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                .isNotNull();
        assertThat(perform(get("/handoff/workbench.css")).getStatus()).isEqualTo(200);
    }

    private String page() throws Exception {
        return perform(get(path).cookie(seat)).getContentAsString();
    }

    private MockHttpServletResponse act(String act, String text) throws Exception {
        return perform(
                post(path).cookie(seat).param("act", act).param("agent", "小李").param("text", text));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({WorkbenchController.class, WorkbenchDoor.class})
    static class Application {

        @Bean
        HandoffWorld world() {
            return HandoffWorld.onH2();
        }

        @Bean
        Tickets tickets(HandoffWorld world) {
            return world.tickets;
        }

        @Bean
        WorkbenchLinks links(HandoffWorld world) {
            return world.links;
        }

        @Bean
        WorkbenchSeats seats(HandoffWorld world) {
            return new WorkbenchSeats(world.links);
        }

        @Bean
        PersonPanel person(HandoffWorld world) {
            return new PersonPanel(world.persons, world.conversations, HandoffWorld.SHANGHAI);
        }

        @Bean
        WorkbenchLive live(HandoffWorld world) {
            return new WorkbenchLive(world.store, world.conversations, 2);
        }

        @Bean
        Disclosure disclosure(HandoffWorld world) {
            return new Disclosure(world.conversations, world.seal, world.transactions);
        }

        @Bean
        WorkbenchPage page(HandoffWorld world) {
            return new WorkbenchPage(world.conversations, world.suggestions, world.clock, ZoneId.of("Asia/Shanghai"));
        }
    }
}
