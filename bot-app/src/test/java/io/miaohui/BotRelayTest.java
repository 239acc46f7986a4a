package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents in a WeCom group that has a bot in it: from the customer's phone to the group and back, over real bytes. */
class BotRelayTest {

    private static final Pattern CODE = Pattern.compile("#[A-Z]\\w+");
    private static final String GROUP = "wrAgents1";
    private static final Place XIAOLI = new Place("xiaoli", GROUP);

    private static BotSocketSimulator bots;
    private static WecomSimulator wecom;
    private static RunningMiaohui miaohui;

    private String customer;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        bots = new BotSocketSimulator();
        wecom = new WecomSimulator();
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.putAll(bots.settings("helper"));
        settings.put("miaohui.desks.default.channel", "wecom-bot");
        settings.put("miaohui.desks.default.bot", "helper");
        settings.put("miaohui.desks.default.chat-id", GROUP);
        miaohui = new RunningMiaohui("bot-relay", settings);
        await().until(bots::isConnected);
        await().until(() -> wecom.connect(miaohui.url("/callback/wecom/service")));
        await().until(() -> miaohui.log().contains("published"));
        // A bot may write to a group once somebody there wrote to it.
        bots.deliver(XIAOLI, BotMessages.text("@小助手 帮助"));
        await().until(() -> !bots.chats().heard(GROUP).isEmpty());
    }

    @AfterAll
    static void stop() {
        miaohui.close();
        wecom.close();
        bots.close();
    }

    @BeforeEach
    void anotherCustomer() {
        customer = "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aCustomerOfTheBotIsAnsweredFromTheFaq() {
        await().untilAsserted(() -> {
            bots.deliver(Place.alone(customer), BotMessages.text("怎么退货"));
            assertThat(bots.chats().heard(customer)).anyMatch(text -> text.contains("退货"));
        });
    }

    @Test
    void anAgentMentionsTheBotAndTheCustomerOfTheAppIsAnswered() {
        wecom.say(customer, "转人工");
        String code = codeOf(customer);

        bots.deliver(XIAOLI, BotMessages.text("@小助手 " + code + " 您好，我来帮您看看"));

        await().untilAsserted(() ->
                assertThat(wecom.screens().heard(customer)).last().asString().contains("您好，我来帮您看看"));
    }

    @Test
    void aQuoteOfTheNoticeStandsForItsCode() {
        bots.deliver(Place.alone(customer), BotMessages.text("转人工"));
        String code = codeOf(customer);
        String notice = bots.chats().heard(GROUP).stream()
                .filter(text -> text.contains(code))
                .findFirst()
                .orElseThrow();

        bots.deliver(XIAOLI, BotMessages.quoting(notice, "引用着回复您 @小助手"));

        await().untilAsserted(() -> assertThat(bots.chats().heard(customer)).anyMatch(text -> text.contains("引用着回复您")));
    }

    @Test
    void whatNamesNoTicketReachesNobody() {
        wecom.say(customer, "转人工");
        codeOf(customer);
        int before = bots.chats().heard(GROUP).size();

        bots.deliver(XIAOLI, BotMessages.text("@小助手 谁来接一下"));

        await().until(() -> bots.chats().heard(GROUP).size() > before);
        assertThat(wecom.screens().heard(customer)).noneMatch(text -> text.contains("谁来接"));
    }

    /** The code of the ticket whose notice names that customer. */
    private static String codeOf(String customer) {
        await().until(() -> bots.chats().heard(GROUP).stream().anyMatch(text -> text.contains(customer)));
        String notice = bots.chats().heard(GROUP).stream()
                .filter(text -> text.contains(customer))
                .findFirst()
                .orElseThrow();
        Matcher code = CODE.matcher(notice);
        assertThat(code.find()).as(notice).isTrue();
        return code.group();
    }
}
