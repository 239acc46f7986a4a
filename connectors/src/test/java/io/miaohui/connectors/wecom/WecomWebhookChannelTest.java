package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Media.Kind;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WecomWebhookChannelTest extends DeskFixture {

    private static final String GROUP_KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";

    WecomWebhookChannelTest() {
        super(ConversationRef.group("wecom-webhook", "default", "default"));
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "miaohui.desks.default.channel", "wecom-webhook",
                "miaohui.desks.default.key", GROUP_KEY,
                "miaohui.desks.gone.channel", "wecom-webhook",
                "miaohui.desks.gone.key", "gone-key",
                "miaohui.desks.other.channel", "dingtalk");
    }

    @BeforeAll
    void addGroup() {
        wecom.addGroup(GROUP_KEY);
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
    @EnumSource(names = {"HTTP_ERROR", "HTML", "BUSY", "RATE_LIMIT"})
    void aPassingFaultMeansTryLater(Fault fault) {
        wecom.faults().on(fault);

        assertThat(send(Reply.text("现在不行"))).isInstanceOf(TryLater.class);
        assertThat(send(media(Kind.FILE, site.file("a.pdf", new byte[99]), "甲")))
                .isInstanceOf(TryLater.class);

        wecom.faults().clear();
        assertThat(send(Reply.text("现在行了"))).isInstanceOf(Delivered.class);
    }

    @Test
    void waitingTextsGoTogetherAsFarAsOneMessageHoldsThem() {
        Reply first = Reply.text("**#A1** 甲");
        Reply next = Reply.text("**#A2** 乙");

        assertThat(channel.merge(first, next)).contains(Reply.text("**#A1** 甲\n\n**#A2** 乙"));
        assertThat(channel.merge(first, Reply.text("字".repeat(1365)))).isEmpty();
        assertThat(channel.merge(first, media(Kind.IMAGE, "https://shop.example/1.png", "截图")))
                .isEmpty();
        assertThat(channel.merge(Reply.text("<@li>"), Reply.text("| 尺码 | 身高 |\n|---|---|\n| S | 160 |")))
                .as("a call that a table would cost")
                .isEmpty();
    }

    @Test
    void aCustomersWordsMentionNobodyAndFormatNothingInTheGroup() {
        String text = channel.fit(desk, Reply.text("<@all> \\[点我\\](https://evil.example) 3\\*4"))
                .get(0)
                .text();

        assertThat(text).doesNotContain("<@", "\\", "](");
        assertThat(text.replace("\u200b", "")).isEqualTo("<@all> [点我](https://evil.example) 3*4");
    }

    @Test
    void aLongNoticeIsSplitAt4096Bytes() {
        assertThat(channel.fit(desk, Reply.text("会话记录。".repeat(1000))))
                .hasSize(4)
                .allSatisfy(part ->
                        assertThat(part.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096));
    }

    @Test
    void theWebhooksLimitIsKnownAndItsRefusalMeansTryLater() {
        assertThat(channel.pace(desk).messages()).isEqualTo(20);
        assertThat(channel.pace(desk).period()).isEqualTo(Duration.ofMinutes(1));
        for (int i = 0; i < 20; i++) {
            assertThat(send(Reply.text("第" + i + "条"))).isInstanceOf(Delivered.class);
        }

        assertThat(send(Reply.text("第 21 条")))
                .isEqualTo(new TryLater(Duration.ofMinutes(1), "45009: the rate limit is reached"));
    }

    @Test
    void aRemovedWebhookIsRefusedAndDown() {
        ConversationRef gone = ConversationRef.group("wecom-webhook", "gone", "gone");

        assertThat(channel.send(gone, Reply.text("你好"), "key"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).startsWith("93000"));
        assertThat(channel.health())
                .filteredOn(health -> health.account().equals("gone"))
                .singleElement()
                .satisfies(health -> assertThat(health.state()).isEqualTo(State.DOWN));
        assertThat(channel.health()).extracting("account").containsExactlyInAnyOrder("default", "gone");
    }

    private static Reply media(Kind kind, String url, String title) {
        return Reply.text("").withMedia(List.of(new Reply.Media(kind, url, title)));
    }

    @Test
    void aNoticeThatSaysNothingHasNoParts() {
        assertThat(channel.fit(desk, Reply.text(" \n"))).isEmpty();
    }

    @Test
    void aDeskThatWasRemovedIsARefusal() {
        ConversationRef old = ConversationRef.group("wecom-webhook", "old", "old");

        assertThat(channel.send(old, Reply.text("你好"), "key")).isInstanceOf(Refused.class);
    }
}
