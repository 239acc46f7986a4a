package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.view.InternalResourceViewResolver;

/** Who gets to a ticket's page, and who doesn't. */
class WorkbenchDoorTest {

    private final HandoffWorld world = HandoffWorld.onH2();
    private final MockMvc mvc = mvc(world);
    private Handoff ticket;
    private String path;
    private String key;

    @BeforeEach
    void aTicketAndItsLink() {
        Conversation customer = world.customer("王女士");
        ticket = world.open(customer, "发票怎么开");
        Matcher link = Pattern.compile("https://bot.example.com(/workbench/\\w+)\\?key=(.+)")
                .matcher(world.groupLink());
        assertThat(link.matches()).isTrue();
        path = link.group(1);
        key = link.group(2);
    }

    @Test
    void theLinkInTheNoticeOpensThePageOnAPressAndTheAddressKeepsNoKey() throws Exception {
        MockHttpServletResponse entered = enter(path, key);

        assertThat(entered.getRedirectedUrl()).isEqualTo(path);
        assertThat(entered.getHeader("Set-Cookie"))
                .startsWith("miaohui-workbench=")
                .contains("Path=" + path + ";", "HttpOnly", "SameSite=Lax");
        assertThat(perform(get(path).cookie(seat(entered))).getForwardedUrl()).isEqualTo("handoff/workbench");
    }

    @Test
    void lookingAtTheLinkDoesNotSpendIt() throws Exception {
        for (int i = 0; i < 3; i++) {
            MockHttpServletResponse preview = perform(get(path).param("key", key));
            assertThat(preview.getForwardedUrl()).isEqualTo("handoff/enter");
            assertThat(preview.getHeader("Set-Cookie")).isNull();
        }

        assertThat(enter(path, key).getStatus()).isEqualTo(302);
    }

    @Test
    void theLinkOpensThePageOnceAndStaysGoodWhereItDid() throws Exception {
        MockHttpServletResponse entered = enter(path, key);

        assertThat(enter(path, key).getStatus()).isEqualTo(403);
        assertThat(perform(get(path).param("key", key)).getStatus()).isEqualTo(403);
        assertThat(perform(get(path).param("key", key).cookie(seat(entered))).getRedirectedUrl())
                .isEqualTo(path);
    }

    @Test
    void aColleagueAsksTheBotForALinkOfTheirOwn() throws Exception {
        enter(path, key);
        Reply given = world.replyInGroup("小王", new Content.Text(ticket.code() + " 链 接"), null)
                .orElseThrow();
        assertThat(given.text()).contains("链接只给你用");

        String second = given.links().get(0).url().replaceFirst(".*key=", "");
        assertThat(second).isNotEqualTo(key);
        assertThat(enter(path, second).getStatus()).isEqualTo(302);
    }

    @Test
    void whoIsSignedInToTheConsoleNeedsNoLink() throws Exception {
        MockHttpServletResponse page = perform(get(path).with(request -> {
            request.addUserRole("ADMIN");
            return request;
        }));

        assertThat(page.getForwardedUrl()).isEqualTo("handoff/workbench");
    }

    @Test
    void whereNobodyCanAskForALinkItOpensOften() throws Exception {
        String often = world.links.often(ticket).replaceFirst(".*key=", "");

        for (int i = 0; i < 2; i++) {
            MockHttpServletResponse entered = perform(get(path).param("key", often));
            assertThat(entered.getRedirectedUrl()).isEqualTo(path);
            assertThat(perform(get(path).cookie(seat(entered))).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void aWrongMissingOrForeignKeyOpensNothing() throws Exception {
        Handoff other = world.open(world.customer("other"), "");
        Cookie seat = seat(enter(path, key));
        String elsewhere = "/workbench/" + other.pathCode();

        for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
            get(path).param("key", key + "x"),
            get(path).param("key", "zzzzzz." + key),
            get(path).param("key", key.replaceFirst("^[^.]+", "many")),
            get(path).param("key", seat.getValue()),
            get(path),
            get(path + "/transcript"),
            get(path + "/events"),
            get(path).cookie(new Cookie("miaohui-workbench", key)),
            get(elsewhere).cookie(seat),
            get(elsewhere).param("key", key),
            get("/workbench/A12").param("key", key),
            post(elsewhere + "/enter").param("key", key),
            post(path).param("act", "answer").param("text", "骗").param("agent", "外人"),
        }) {
            MockHttpServletResponse refused = perform(request);
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused.getForwardedUrl()).isEqualTo("handoff/refused");
        }
    }

    @Test
    void theLinkAndTheSeatEndAfterTheirTime() throws Exception {
        Cookie seat = seat(enter(path, key));
        world.clock.advance(Duration.ofDays(7));

        assertThat(enter(path, key).getStatus()).isEqualTo(403);
        assertThat(perform(get(path).cookie(seat)).getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse enter(String where, String with) throws Exception {
        return perform(post(where + "/enter").param("key", with));
    }

    private static Cookie seat(MockHttpServletResponse entered) {
        String header = String.valueOf(entered.getHeader("Set-Cookie"));
        return new Cookie("miaohui-workbench", header.substring(header.indexOf('=') + 1, header.indexOf(';')));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse();
    }

    private static MockMvc mvc(HandoffWorld world) {
        WorkbenchSeats seats = new WorkbenchSeats(world.links);
        return MockMvcBuilders.standaloneSetup(
                        new WorkbenchDoor(world.tickets, world.links, seats),
                        new WorkbenchController(
                                world.tickets,
                                seats,
                                new WorkbenchPage(
                                        world.conversations,
                                        world.suggestions,
                                        world.clock,
                                        ZoneId.of("Asia/Shanghai")),
                                new PersonPanel(world.persons, world.conversations, HandoffWorld.SHANGHAI),
                                new WorkbenchLive(world.store, world.conversations, 2),
                                new Disclosure(world.conversations, world.seal, world.transactions)))
                .setViewResolvers(new InternalResourceViewResolver())
                .build();
    }
}
