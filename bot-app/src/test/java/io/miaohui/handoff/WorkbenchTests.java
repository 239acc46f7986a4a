package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.miaohui.conversation.Conversation;
import io.miaohui.faq.FaqEntry;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A ticket, and a browser that was let in to its page. */
@WebMvcTest({WorkbenchController.class, WorkbenchDoor.class})
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = WorkbenchTests.Application.class)
abstract class WorkbenchTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    HandoffWorld world;

    @Autowired
    WorkbenchLive live;

    Conversation customer;

    Handoff ticket;

    String path;

    String key;

    Cookie seat;

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

    String page() throws Exception {
        return perform(get(path).cookie(seat)).getContentAsString();
    }

    MockHttpServletResponse act(String act, String text) throws Exception {
        return perform(
                post(path).cookie(seat).param("act", act).param("agent", "小李").param("text", text));
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    /** No configuration that a component scan would find. */
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
