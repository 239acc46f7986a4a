package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.wecom.simulator.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outside customers, from WeChat to the answer and to people, over real bytes. */
class KfTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Platforms platforms;
    private static RunningMiaohui miaohui;

    private String customer;

    @BeforeAll
    static void start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        platforms = new Platforms();
        Map<String, String> settings = new HashMap<>(platforms.settings());
        settings.put("miaohui.wecom.apps.service.kf", "true");
        settings.put("miaohui.wecom.kf.poll-every", "10s");
        miaohui = new RunningMiaohui("kf", settings);
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
        customer = "wm" + UUID.randomUUID().toString().substring(0, 8);
        platforms.wecom.faults().clear();
    }

    @Test
    void aBurstOfFiftyMessagesOfTenCustomersIsAnsweredInEachOnesOrder() {
        List<String> questions = List.of("怎么退货", "怎么开发票", "尺码怎么选", "会员有什么优惠", "什么时候发货");
        List<String> answers = questions.stream()
                .map(question -> miaohui.ask(customer, question).path("entry").asString())
                .toList();
        assertThat(answers).doesNotHaveDuplicates().doesNotContain("");

        questions.forEach(question ->
                IntStream.range(0, 10).forEach(i -> platforms.wecom.kf().write(customer + i, question)));
        platforms.wecom.kf().signal();

        List<String> marks = List.of("申请售后", "发票", "尺码", "实付金额", "当天发");
        soon().untilAsserted(() -> assertThat(IntStream.range(0, 10).mapToObj(i -> heard(customer + i)))
                .allSatisfy(heard -> assertThat(said(heard)).containsSubsequence(marks)));
        assertThat(IntStream.range(0, 10).mapToObj(i -> heard(customer + i)))
                .allSatisfy(heard -> assertThat(heard).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void aKilledProcessLosesAndDoublesNothing() {
        IntStream.range(0, 40).forEach(i -> platforms.wecom.kf().write(customer + "a" + i, "怎么退货"));
        platforms.wecom.kf().signal();
        soon().until(() ->
                everybody().stream().filter(heard -> !heard.isEmpty()).count() >= 3);
        miaohui.kill();
        platforms.wecom.faults().on(Fault.LOST_SIGNAL);
        IntStream.range(0, 20).forEach(i -> platforms.wecom.kf().say(customer + "b" + i, "怎么退货"));

        miaohui.start();

        soon().untilAsserted(() -> assertThat(everybody()).hasSize(60).allSatisfy(heard -> assertThat(heard)
                .as("text, picture and link, once")
                .hasSize(3)));
        assertThat(everybody().stream().map(KfTest::said).distinct()).hasSize(1);
    }

    @Test
    void theBotIsSilentWhileAServicerHasTheCustomer() {
        platforms.wecom.kf().say(customer, "怎么退货");
        soon().until(() -> heard(customer).size() == 3);
        platforms.wecom.kf().take(customer, "xiaoli");
        platforms.wecom.kf().servicerSays(customer, "xiaoli", "您好，我是小李");
        platforms.wecom.kf().write(customer, "怎么退货");
        platforms.wecom.kf().end(customer, "xiaoli");
        int before = heard(customer).size();

        platforms.wecom.kf().say(customer, "你好");

        soon().until(() -> heard(customer).size() > before);
        assertThat(heard(customer).subList(before, heard(customer).size())).noneMatch(text -> text.contains("退货"));
    }

    @Test
    void whoComesInIsWelcomedOnce() {
        platforms.wecom.kf().enter(customer);

        soon().until(() -> heard(customer).size() == 1);
        platforms.wecom.kf().say(customer, "怎么退货");
        soon().until(() -> heard(customer).size() >= 2);
        assertThat(heard(customer).get(1)).contains("退");
    }

    @Test
    void anAgentOfTheDeskAnswersACustomerOfKf() {
        platforms.wecom.kf().say(customer, "转人工");
        soon().until(() ->
                platforms.notices().stream().anyMatch(line -> line.text().contains(customer)));
        String notice = platforms.notices().stream()
                .filter(line -> line.text().contains(customer))
                .findFirst()
                .orElseThrow()
                .text();
        String code = notice.replaceAll("(?s).*?(#[A-Z]\\w+).*", "$1");

        platforms.dingtalk.sayInGroup(Platforms.AGENTS, "xiaoli", code + " 我来帮您");

        soon().until(() -> heard(customer).stream().anyMatch(text -> text.contains("我来帮您")));
    }

    private List<List<String>> everybody() {
        List<List<String>> all = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> all.add(heard(customer + "a" + i)));
        IntStream.range(0, 20).forEach(i -> all.add(heard(customer + "b" + i)));
        return all;
    }

    private static List<String> heard(String customer) {
        return platforms.wecom.screens().heard(customer);
    }

    /** What was said, however many messages it was said in. */
    private static String said(List<String> heard) {
        return String.join("\n", heard).replaceAll("\\s+", "\n").replaceAll("media-\\d+", "media");
    }

    private static ConditionFactory soon() {
        return await().atMost(PATIENCE);
    }
}
