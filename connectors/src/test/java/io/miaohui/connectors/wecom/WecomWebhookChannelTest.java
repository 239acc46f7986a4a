package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Media.Kind;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WecomWebhookChannelTest {

    private static final String GROUP_KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
    private static final ConversationRef DESK = ConversationRef.group("wecom-webhook", "default", "default");

    private final WecomSimulator wecom = new WecomSimulator();
    private final MediaServer site = new MediaServer();
    private ContractServer server;
    private Channel webhook;

    @BeforeAll
    void start() {
        wecom.addGroup(GROUP_KEY);
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.desks.default.channel", "wecom-webhook");
        settings.put("miaohui.desks.default.key", GROUP_KEY);
        settings.put("miaohui.desks.gone.channel", "wecom-webhook");
        settings.put("miaohui.desks.gone.key", "gone-key");
        settings.put("miaohui.desks.other.channel", "dingtalk");
        settings.put("miaohui.wecom.timeout", "2s");
        server = ContractServer.start(settings);
        webhook = server.bean(Channels.class).of(DESK);
    }

    @AfterAll
    void stop() {
        server.close();
        site.close();
        wecom.close();
    }

    @BeforeEach
    void calm() {
        wecom.reset();
    }

    @Test
    void aNoticeReachesTheGroupAsMarkdown() {
        Reply notice = new Reply(
                "**#A12** 张三：怎么退货",
                List.of(new Reply.Choice("退货流程", "1")),
                List.of(new Reply.Media(Reply.Media.Kind.IMAGE, site.picture("1.png", 100), "截图")),
                List.of(new Reply.Link("处理", "https://shop.example/workbench/A12")));

        sendAll(notice);

        assertThat(wecom.screens().group(GROUP_KEY))
                .containsExactly(
                        "**#A12** 张三：怎么退货\n1. 退货流程\n[处理](https://shop.example/workbench/A12)", "[image of 100 bytes]");
    }

    @Test
    void aTableOrCodeIsShownByTheSecondVersionOfMarkdown() {
        sendAll(Reply.text("| 尺码 | 身高 |\n|---|---|\n| S | 160 |"));
        sendAll(Reply.text("```\nselect 1\n```"));
        sendAll(Reply.text("只有 **粗体**"));

        assertThat(wecom.screens().group(GROUP_KEY))
                .containsExactly("[v2] | 尺码 | 身高 |\n|---|---|\n| S | 160 |", "[v2] ```\nselect 1\n```", "只有 **粗体**");
    }

    @Test
    void peopleAreCalledByTheirIdsBesideATableInAMessageOfTheirOwn() {
        List<Sender> li = List.of(new Sender("li", "小李"), new Sender("wang", null));

        sendAll(Reply.text("请看 #A12").withMentions(li));
        sendAll(Reply.text("| 尺码 | 身高 |\n|---|---|\n| S | 160 |").withMentions(li));

        assertThat(wecom.screens().group(GROUP_KEY))
                .containsExactly("<@li> <@wang>\n请看 #A12", "<@li> <@wang>", "[v2] | 尺码 | 身高 |\n|---|---|\n| S | 160 |");
    }

    @Test
    void bigPicturesAndFilesAreUploadedAndTheRestGoesAsLinks() {
        String big = site.picture("流程.png", 3_000_000);
        String manual = site.file("manual.pdf", new byte[2000]);

        sendAll(media(Kind.IMAGE, big, "流程"));
        sendAll(media(Kind.FILE, manual, "说明书"));
        sendAll(media(Kind.FILE, site.url("gone.pdf"), "不见了"));

        assertThat(wecom.screens().group(GROUP_KEY))
                .containsExactly("[file 流程.png]", "[file 说明书.pdf]", "[不见了](" + site.url("gone.pdf") + ")");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_ERROR", "HTML", "BUSY", "RATE_LIMIT", "SILENT"})
    void aPassingFaultMeansTryLater(Fault fault) {
        wecom.faults().on(fault);

        assertThat(webhook.send(DESK, Reply.text("现在不行"), "key")).isInstanceOf(TryLater.class);
        assertThat(webhook.send(DESK, media(Kind.FILE, site.file("a.pdf", new byte[99]), "甲"), "key"))
                .isInstanceOf(TryLater.class);

        wecom.faults().clear();
        assertThat(webhook.send(DESK, Reply.text("现在行了"), "key")).isInstanceOf(Delivered.class);
    }

    @Test
    void waitingTextsGoTogetherAsFarAsOneMessageHoldsThem() {
        Reply first = Reply.text("**#A1** 甲");
        Reply next = Reply.text("**#A2** 乙");

        assertThat(webhook.merge(first, next)).contains(Reply.text("**#A1** 甲\n\n**#A2** 乙"));
        assertThat(webhook.merge(first, Reply.text("字".repeat(1365)))).isEmpty();
        assertThat(webhook.merge(first, media(Kind.IMAGE, "https://shop.example/1.png", "截图")))
                .isEmpty();
        assertThat(webhook.merge(Reply.text("<@li>"), Reply.text("| 尺码 | 身高 |\n|---|---|\n| S | 160 |")))
                .as("a call that a table would cost")
                .isEmpty();
    }

    @Test
    void aCustomersWordsMentionNobodyAndFormatNothingInTheGroup() {
        String text = webhook.fit(DESK, Reply.text("<@all> \\[点我\\](https://evil.example) 3\\*4"))
                .get(0)
                .text();

        assertThat(text).doesNotContain("<@", "\\", "](");
        assertThat(text.replace("\u200b", "")).isEqualTo("<@all> [点我](https://evil.example) 3*4");
    }

    @Test
    void aLongNoticeIsSplitAt4096Bytes() {
        assertThat(webhook.fit(DESK, Reply.text("会话记录。".repeat(1000))))
                .hasSize(4)
                .allSatisfy(part ->
                        assertThat(part.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096));
    }

    @Test
    void theWebhooksLimitIsKnownAndItsRefusalMeansTryLater() {
        assertThat(webhook.pace(DESK).messages()).isEqualTo(20);
        assertThat(webhook.pace(DESK).period()).isEqualTo(Duration.ofMinutes(1));
        for (int i = 0; i < 20; i++) {
            assertThat(webhook.send(DESK, Reply.text("第" + i + "条"), "key")).isInstanceOf(Delivered.class);
        }

        assertThat(webhook.send(DESK, Reply.text("第 21 条"), "key"))
                .isEqualTo(new TryLater(Duration.ofMinutes(1), "45009: the rate limit is reached"));
    }

    @Test
    void aRemovedWebhookIsRefusedAndDown() {
        ConversationRef gone = ConversationRef.group("wecom-webhook", "gone", "gone");

        assertThat(webhook.send(gone, Reply.text("你好"), "key"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).startsWith("93000"));
        assertThat(webhook.health())
                .filteredOn(health -> health.account().equals("gone"))
                .singleElement()
                .satisfies(health -> assertThat(health.state()).isEqualTo(State.DOWN));
        assertThat(webhook.health()).extracting("account").containsExactlyInAnyOrder("default", "gone");
    }

    private static Reply media(Kind kind, String url, String title) {
        return Reply.text("").withMedia(List.of(new Reply.Media(kind, url, title)));
    }

    private void sendAll(Reply reply) {
        webhook.fit(DESK, reply)
                .forEach(part -> assertThat(webhook.send(DESK, part, "key")).isInstanceOf(Delivered.class));
    }

    @Test
    void aNoticeThatSaysNothingHasNoParts() {
        assertThat(webhook.fit(DESK, Reply.text(" \n"))).isEmpty();
    }

    @Test
    void aDeskThatWasRemovedIsARefusal() {
        ConversationRef old = ConversationRef.group("wecom-webhook", "old", "old");

        assertThat(webhook.send(old, Reply.text("你好"), "key")).isInstanceOf(Refused.class);
    }
}
