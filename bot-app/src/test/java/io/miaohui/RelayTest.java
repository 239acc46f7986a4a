package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.wecom.simulator.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job, from the customer's phone to the agents' group and back, over real bytes. */
class RelayTest {

    private static final Pattern CODE = Pattern.compile("#[A-Z]\\w+");
    private static final String UNANSWERABLE = "量子纠缠态坍缩了你们赔吗";

    private static Platforms platforms;
    private static RunningMiaohui miaohui;

    private String customer;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        platforms = new Platforms();
        miaohui = new RunningMiaohui("relay", platforms.settings());
        await().until(() -> platforms.connect(miaohui.url("/")));
        await().until(() -> miaohui.log().contains("published"));
    }

    @AfterAll
    static void stop() {
        miaohui.close();
        platforms.close();
    }

    @BeforeEach
    void anotherCustomer() {
        customer = "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void theFirstStartAnswersFromTheSampleFaq() {
        await().untilAsserted(() -> assertThat(
                        miaohui.ask(customer, "怎么退货").path("decision").asString())
                .isEqualTo("answer"));
        JsonNode exact = miaohui.ask(customer, "怎么退货");
        JsonNode reworded = miaohui.ask(customer + "-2", "请问一下我想退货，应该怎么操作呀");

        assertThat(reworded.path("decision").asString()).isEqualTo("answer");
        assertThat(reworded.path("entry").asString())
                .isEqualTo(exact.path("entry").asString());
        assertThat(exact.path("replies").path(0).path("text").asString()).isNotBlank();
    }

    @Test
    void theSameQuestionGetsTheSameAnswerOnEveryChannel() {
        String web = miaohui.ask(customer, "怎么退货").path("entry").asString();
        Exchange wecom = platforms.wecom.say(customer, "怎么退货");
        platforms.dingtalk.say(customer, "怎么退货");

        assertThat(web).isNotBlank();
        assertThat(wecom.lastStatus()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(platforms.dingtalk.chats().robotIn(DingtalkSimulator.singleChat(customer)))
                                .hasSize(1));
        String phone = platforms.wecom.screens().heard(customer).get(0);
        assertThat(phone).contains("退货");
    }

    @Test
    void aRepeatedWecomMessageGetsThreeIdenticalReplies() {
        long id = System.nanoTime();
        List<String> replies = List.of(
                platforms.wecom.say(customer, "怎么退货", id).replies().get(0),
                platforms.wecom.say(customer, "怎么退货", id).replies().get(0),
                platforms.wecom.say(customer, "怎么退货", id).replies().get(0));

        assertThat(replies.stream().map(RelayTest::content).distinct()).hasSize(1);
    }

    @Test
    void anAgentInADingtalkGroupAnswersACustomerOnWecom() {
        platforms.wecom.say(customer, UNANSWERABLE);
        platforms.wecom.say(customer, "转人工");
        String code = codeOf(customer);
        int before = platforms.wecom.screens().heard(customer).size();

        platforms.dingtalk.chatInGroup(Platforms.AGENTS, "xiaoli", "这个客户谁来接一下");
        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaoli", "谁来接");
        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaoli", code + " 您好，我来帮您看看");

        await().untilAsserted(() -> assertThat(platforms.wecom.screens().heard(customer))
                .last()
                .asString()
                .contains("您好，我来帮您看看"));
        assertThat(platforms
                        .wecom
                        .screens()
                        .heard(customer)
                        .subList(
                                before,
                                platforms.wecom.screens().heard(customer).size()))
                .noneMatch(text -> text.contains("谁来接"));
    }

    @Test
    void theBotIsSilentWhileAPersonHasTheFloorAndAnswersAfterwards() {
        platforms.wecom.say(customer, "转人工");
        String code = codeOf(customer);
        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaoli", code + " 接单");
        await().untilAsserted(() -> assertThat(platforms.notices())
                .anyMatch(line -> line.text().contains(code) && line.text().contains("接")));

        Exchange silent = platforms.wecom.say(customer, "怎么退货");
        assertThat(silent.replies()).isEmpty();
        await().untilAsserted(() -> assertThat(platforms.notices())
                .anyMatch(line -> line.text().contains(code) && line.text().contains("怎么退货")));

        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaoli", code + " 结束");
        await().untilAsserted(() ->
                assertThat(platforms.wecom.say(customer, "怎么退货").replies()).isNotEmpty());
    }

    @Test
    void aQuoteOfTheNoticeStandsForItsCode() {
        platforms.wecom.say(customer, "转人工");
        String code = codeOf(customer);
        ChatLog.Line notice = platforms.notices().stream()
                .filter(line -> line.text().contains(code))
                .findFirst()
                .orElseThrow();

        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaowang", "引用着回复您", notice.id());

        await().untilAsserted(() ->
                assertThat(platforms.wecom.screens().heard(customer)).anyMatch(text -> text.contains("引用着回复您")));
    }

    @Test
    void anAgentAnswersACustomerOfTheWebChat() {
        miaohui.ask(customer, "转人工");
        String code = codeOf(customer);
        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaoli", code + " 网页上的您好");

        await().untilAsserted(() -> assertThat(miaohui.get("/api/chat/messages?after=0&customer=" + customer)
                        .body())
                .contains("网页上的您好"));
    }

    /** The code of the ticket whose notice names that customer. */
    private static String codeOf(String customer) {
        await().untilAsserted(() ->
                assertThat(platforms.notices()).anyMatch(line -> line.text().contains(customer)));
        String notice = platforms.notices().stream()
                .map(ChatLog.Line::text)
                .filter(text -> text.contains(customer))
                .findFirst()
                .orElseThrow();
        Matcher code = CODE.matcher(notice);
        assertThat(code.find()).as(notice).isTrue();
        return code.group();
    }

    private static String content(String replyXml) {
        return replyXml.substring(replyXml.indexOf("<Content>"), replyXml.indexOf("</Content>"));
    }
}
