package io.miaohui.demo;

import static io.miaohui.demo.Town.codeIn;
import static io.miaohui.demo.Town.shows;
import static io.miaohui.demo.Town.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.FourPairs;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reason for which a person is called, and each command of the group, over real bytes. */
class PoliciesAndCommandsTest {

    private static final String PICTURE = "(a picture)";

    /** Who writes what, what the group hears then, and the customer. */
    private static final String COMMANDS =
            """
            路人 | C 骗你的         | 不是这个组的成员 | —
            小李 | C               | 缺少内容        | —
            小李 | C 转 @          | 缺少内容        | —
            小李 | #A12 您好       | 没有 #A12       | —
            小李 | 已经办好了       | 没看到工单号     | —
            小李 | C #B23 两位都好了 | 提到了两个工单   | —
            小李 | C 发９          | 没有第 9 条建议  | —
            小李 | W　接单          | 由 小李 接单     | 小李
            小李 | 【C】您好，这就办  | 已转给          | 您好，这就办
            小李 | c　 马上就好      | 已转给          | 马上就好
            小李 | C 发1           | 已转给          | 抬头
            小李 | C：备注：老顾客    | 顾客看不到       | —
            小李 | C 转 @小王       | 转给 小王        | —
            小李 | C 收录           | 收录            | —
            小李 | C 链接           | /workbench/     | —
            小李 | 帮助             | `#A12 发2`      | —
            小李 | C 结 束          | 已结束          | 满意吗
            小李 | C 还有一句        | 已经结束        | —
            """;

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of("要求人工", List.of("帮我转人工吧")),
                Arguments.of("连续没答上", List.of("能送到月球吗", "老板什么星座", "量子纠缠赔不赔")),
                Arguments.of("同一问题问了多次", List.of("怎么退货", "我要退货", "怎么退货")),
                Arguments.of("敏感话题", List.of("我要打１２３１５")),
                Arguments.of("这条知识要人工答复", List.of("赔偿怎么算")),
                Arguments.of("情绪激动", List.of("你们太过分了，骗子！气死我了，垃圾店！")),
                Arguments.of("机器人读不了的消息", List.of(PICTURE, PICTURE, PICTURE)));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPersonIsCalled(String reason, List<String> messages) {
        String customer = somebody("wecom");
        for (String message : messages) {
            assertThat(town.inDingtalkGroup()).noneMatch(line -> line.contains(customer));
            if (message.equals(PICTURE)) {
                town.pairs.pictureByWecom(customer);
            } else {
                town.pairs.wecom.say(customer, message);
            }
        }

        assertThat(shows(town::inDingtalkGroup, customer)).contains(reason);
        shows(() -> town.onPhone(customer), "单号");
    }

    @Test
    void theFirstMissOfAVipOfKfCallsAPerson() {
        town.pairs.kf.say(FourPairs.VIP, "能送到月球吗");

        assertThat(shows(() -> town.inDingtalkGroup(Town.KF_AGENTS), FourPairs.VIP))
                .contains("重要顾客没答上");
    }

    @Test
    void aMissAfterAnUnhelpfulAnswerCallsAPerson() {
        String id = somebody("web");
        WebCustomer customer = new WebCustomer(town.server(), id);
        customer.rate(customer.ask("怎么换货").path("messageId").asString(), false);

        customer.ask("能送到月球吗");

        assertThat(shows(town::inWebhookGroup, id)).contains("评价答案没帮助");
    }

    /** {@code C} stands for the ticket's code, {@code W} for the same in full width; — for nothing. */
    @Test
    void eachCommandDoesWhatItSays() {
        String customer = somebody("ding");
        town.pairs.dingtalk.say(customer, "怎么开发票？");
        shows(() -> town.inDingtalk(customer), "发票");
        town.pairs.dingtalk.say(customer, "转人工");
        String code = codeIn(shows(town::inBotGroup, customer));
        COMMANDS.lines()
                .map(line -> line.split("\\s*[|]\\s*"))
                .forEach(line -> agentWrites(customer, line[0], written(line[1], code), line[2], line[3]));
        assertThat(String.join("", town.inDingtalk(customer))).doesNotContain("骗你的", "已经办好了", "两位都好了", "老顾客", "还有一句");
    }

    private static void agentWrites(String customer, String who, String words, String group, String told) {
        int heard = town.inDingtalk(customer).size();
        int said = town.inBotGroup().size();

        town.pairs.inBotGroup(who, BotMessages.text("@秒回 " + words));

        shows(() -> since(town.inBotGroup(), said), group);
        if (!told.equals("—")) {
            shows(() -> since(town.inDingtalk(customer), heard), told);
        }
    }

    private static String written(String words, String code) {
        return words.replace("W", wide(code))
                .replaceFirst("^(【?)C", "$1" + code)
                .replaceFirst("^c", code.toLowerCase(Locale.ROOT));
    }

    private static List<String> since(List<String> lines, int from) {
        return lines.subList(from, lines.size());
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter + 0xFEE0)));
        return wide.toString();
    }
}
