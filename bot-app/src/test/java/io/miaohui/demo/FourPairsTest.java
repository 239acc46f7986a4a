package io.miaohui.demo;

import static io.miaohui.demo.Town.codeIn;
import static io.miaohui.demo.Town.shows;
import static io.miaohui.demo.Town.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.FourPairs;
import io.miaohui.Platforms;
import io.miaohui.WorkbenchVisit;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.PhoneCard;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A customer's whole way on each pair of platforms, over real bytes: question, notice, two agents who claim at once,
 * answer, what the customer writes and sends then, pictures both ways, the end, and how it was.
 */
class FourPairsTest {

    private static final Pattern LINK = Pattern.compile("http[^\\s()]+/workbench/[^\\s()]+");

    private static Town town;
    private static FourPairs pairs;

    @BeforeAll
    static void start() {
        town = new Town();
        pairs = town.pairs;
    }

    @AfterAll
    static void stop() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void fromWecomToDingtalk() {
        String customer = somebody("wecom");
        pairs.wecom.say(customer, "转人工");
        ChatLog.Line card = claimedByOneOfTwo(Platforms.AGENTS, customer);
        String code = codeIn(card.text());

        pairs.dingtalk.sayInGroup(Platforms.AGENTS, "小李", "引用着回复您", card.id());
        shows(() -> town.onPhone(customer), "引用着回复您");
        pairs.wecom.say(customer, "我的包裹破了");
        shows(town::inDingtalkGroup, code, "我的包裹破了");
        pairs.pictureByWecom(customer);
        shows(town::inDingtalkGroup, code, "[图片]");
        pairs.pictureInDingtalkGroup(Platforms.AGENTS, "小李", code + " 照片给您看");
        shows(() -> town.onPhone(customer), "照片给您看");
        shows(() -> town.onPhone(customer), "[image ");

        int before = town.satisfied();
        pairs.dingtalk.sayInGroup(Platforms.AGENTS, "小李", code + " 结束");
        shows(() -> town.onPhone(customer), "满意吗");
        PhoneCard asked = pairs.wecom.cards(customer).get(0);
        String good = asked.buttons().entrySet().stream()
                .filter(button -> button.getValue().equals("满意"))
                .findFirst()
                .orElseThrow()
                .getKey();
        pairs.wecom.press(customer, asked.taskId(), good);
        town.waitUntilSatisfied(before + 1);
    }

    @Test
    void fromKfToDingtalk() {
        String customer = somebody("kf");
        pairs.kf.say(customer, "转人工");
        ChatLog.Line card = claimedByOneOfTwo(Town.KF_AGENTS, customer);
        String code = codeIn(card.text());

        pairs.dingtalk.sayInGroup(Town.KF_AGENTS, "小李", code + " 您好，我来帮您");
        shows(() -> town.onPhone(customer), "您好，我来帮您");
        pairs.kf.say(customer, "我的包裹破了");
        shows(() -> town.inDingtalkGroup(Town.KF_AGENTS), code, "我的包裹破了");
        pairs.pictureByKf(customer);
        shows(() -> town.inDingtalkGroup(Town.KF_AGENTS), code, "[图片]");
        pairs.pictureInDingtalkGroup(Town.KF_AGENTS, "小李", code + " 照片给您看");
        shows(() -> town.onPhone(customer), "照片给您看");
        shows(() -> town.onPhone(customer), "[image media");
        pairs.kf.say(customer, "看到了，谢谢");

        int before = town.satisfied();
        pairs.dingtalk.cards().press(card.id(), "小李", "结束");
        shows(() -> town.onPhone(customer), "[满意]");
        pairs.kf.touch(customer, satisfiedChoiceOf(customer), "满意");
        town.waitUntilSatisfied(before + 1);
    }

    @Test
    void fromDingtalkToTheGroupOfABotInWecom() {
        String customer = somebody("ding");
        pairs.dingtalk.say(customer, "转人工");
        String notice = shows(town::inBotGroup, customer);
        String code = codeIn(notice);
        String task = taskOf(code);

        pairs.inBotGroup("小李", BotMessages.clicked(task, code + " 接单"));
        pairs.inBotGroup("小王", BotMessages.clicked(task, code + " 接单"));
        shows(town::inBotGroup, code, "已由", "接单");
        pairs.inBotGroup("小李", BotMessages.quoting(notice, "@秒回 引用着回复您"));
        shows(() -> town.inDingtalk(customer), "引用着回复您");
        pairs.dingtalk.say(customer, "我的包裹破了");
        shows(town::inBotGroup, code, "我的包裹破了");
        pairs.pictureByDingtalk(customer);
        shows(town::inBotGroup, code, "图片", "http");
        pairs.inBotGroup("小李", pairs.pictureForBot(code + " 照片给您看"));
        shows(() -> town.inDingtalk(customer), "照片给您看");
        shows(() -> town.inDingtalk(customer), "[图片 ");

        int before = town.satisfied();
        pairs.inBotGroup("小李", BotMessages.clicked(task, code + " 结束"));
        shows(() -> town.inDingtalk(customer), "满意吗");
        ChatLog.Line asked = pairs.dingtalk.chats().robotIn(DingtalkSimulator.singleChat(customer)).stream()
                .filter(line -> line.text().contains("满意吗"))
                .findFirst()
                .orElseThrow();
        pairs.dingtalk.cards().press(asked.id(), customer, "满意");
        town.waitUntilSatisfied(before + 1);
    }

    @Test
    void fromTheWebToAWebhookAndTheWorkbench() {
        String id = somebody("web");
        WebCustomer customer = new WebCustomer(town.server(), id);
        customer.ask("转人工");
        String notice = shows(town::inWebhookGroup, id);
        assertThat(notice).doesNotContain("@").contains("打开工作台");
        URI link = URI.create(
                LINK.matcher(notice).results().findFirst().orElseThrow().group());
        WorkbenchVisit li = WorkbenchVisit.open(link);
        WorkbenchVisit wang = WorkbenchVisit.open(link);

        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> li.act("claim", "小李", ""));
        boolean second = wang.act("claim", "小王", "");
        assertThat(first.join()).isNotEqualTo(second);
        WorkbenchVisit winner = second ? wang : li;
        winner.act("answer", second ? "小王" : "小李", "您好，我来帮您");
        shows(() -> List.of(customer.screen()), "您好，我来帮您");
        customer.ask("我的包裹破了");
        shows(town::inWebhookGroup, codeIn(notice), "我的包裹破了");
        assertThat(winner.page()).contains("我的包裹破了");

        int before = town.satisfied();
        winner.act("resolve", second ? "小王" : "小李", "");
        shows(() -> List.of(customer.screen()), "满意吗");
        customer.ask("满意");
        town.waitUntilSatisfied(before + 1);
    }

    /** Both press at once; one has the ticket, the other is told so, and the card loses its button. */
    private static ChatLog.Line claimedByOneOfTwo(String group, String customer) {
        Supplier<List<String>> screen = () -> town.inDingtalkGroup(group);
        String code = codeIn(shows(screen, customer));
        ChatLog.Line card = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> pairs.dingtalk.chats().robotIn(group).stream()
                                .filter(line -> line.text().contains(code)
                                        && pairs.dingtalk.cards().has(line.id()))
                                .toList(),
                        cards -> !cards.isEmpty())
                .get(0);
        pairs.dingtalk.cards().press(card.id(), "小李", "接单");
        pairs.dingtalk.cards().press(card.id(), "小王", "接单");

        String winner = shows(screen, code, "已由", "接单").contains("小李") ? "小李" : "小王";
        assertThat(town.inDingtalkGroup(group))
                .filteredOn(line -> line.contains(code) && line.contains(" 由 "))
                .hasSize(1);
        shows(() -> town.onPhone(customer), winner);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !pairs.dingtalk.cards().buttons(card.id()).contains("接单"));
        return card;
    }

    /** The task of the bot's card with that ticket's buttons. */
    private static String taskOf(String code) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> pairs.bots.chats().cards().stream()
                                .filter(card ->
                                        card.path("button_list").toString().contains(code + " 接单"))
                                .toList(),
                        cards -> !cards.isEmpty())
                .get(0)
                .path("task_id")
                .asString();
    }

    private static String satisfiedChoiceOf(String customer) {
        JsonNode menu = pairs.kf.sent().stream()
                .filter(message -> message.path("touser").asString().equals(customer) && message.has("msgmenu"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return menu.path("msgmenu")
                .path("list")
                .path(0)
                .path("click")
                .path("id")
                .asString();
    }
}
