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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AppChatChannelTest extends DeskFixture {

    AppChatChannelTest() {
        super(ConversationRef.group("wecom-appchat", "service", "desk1"));
    }

    @Override
    Map<String, String> settings() {
        return Map.of(
                "miaohui.desks.default.channel", "wecom-appchat",
                "miaohui.desks.default.app", "service",
                "miaohui.desks.default.chat-id", "desk1",
                "miaohui.desks.odd.channel", "wecom-appchat",
                "miaohui.desks.odd.app", "nobody");
    }

    @BeforeEach
    void warmUp() {
        wecom.addChat("desk1");
        send(Reply.text("热身"));
        wecom.screens().clear();
    }

    @Test
    void aNoticeReachesTheChatAsMarkdownInWhichACustomersWordsFormatNothing() {
        sendAll(new Reply(
                "**#A12** 张三：\\[点我\\](https://evil.example)",
                List.of(),
                List.of(),
                List.of(new Reply.Link("打开工作台", "https://shop.example/workbench/A12"))));

        assertThat(wecom.screens().group("desk1"))
                .singleElement()
                .asString()
                .startsWith("[markdown] **#A12** 张三：[")
                .endsWith("\n[打开工作台](https://shop.example/workbench/A12)")
                .doesNotContain("](https://evil.example)");
        assertThat(channel.health()).singleElement().satisfies(health -> {
            assertThat(health.account()).isEqualTo("service");
            assertThat(health.state()).isEqualTo(State.UP);
        });
    }

    @Test
    void whomAMessageIsForIsNamed() {
        sendAll(Reply.text("#A12 转给你").withMentions(List.of(new Sender("li", "小李"))));

        assertThat(wecom.screens().group("desk1")).containsExactly("[markdown] @小李\n#A12 转给你");
    }

    @Test
    void picturesAndFilesAreUploadedOnceAndSentAsOften() {
        Reply reply = Reply.text("看图")
                .withMedia(List.of(
                        new Reply.Media(Kind.IMAGE, site.picture("flow.png", 100), "流程图"),
                        new Reply.Media(Kind.FILE, site.file("manual.pdf", new byte[500]), "说明书")));
        int before = wecom.uploads();

        sendAll(reply);
        sendAll(reply);

        assertThat(wecom.screens().group("desk1"))
                .startsWith("[markdown] 看图", "[image 流程图.png]", "[file 说明书.pdf]")
                .hasSize(6);
        assertThat(wecom.uploads()).isEqualTo(before + 2);
    }

    @Test
    void mediaThatCannotBeHadArriveAsTheirLink() {
        sendAll(Reply.text("").withMedia(List.of(new Reply.Media(Kind.FILE, site.url("gone.pdf"), "说明书"))));

        assertThat(wecom.screens().group("desk1")).containsExactly("文件：" + site.url("gone.pdf"));
    }

    @Test
    void mediaThatWeComHasDroppedArriveAsTheirLinkOnceAndAreUploadedAgain() {
        String url = site.picture("old.png", 100);
        Reply picture = Reply.text("").withMedia(List.of(new Reply.Media(Kind.IMAGE, url, "旧图")));
        sendAll(picture);
        wecom.dropMedia();

        sendAll(picture);
        sendAll(picture);

        assertThat(wecom.screens().group("desk1")).containsExactly("[image 旧图.png]", "图片：" + url, "[image 旧图.png]");
    }

    @Test
    void aLongNoticeIsSplitAt2048Bytes() {
        assertThat(channel.fit(desk, Reply.text("会话记录。".repeat(300))))
                .hasSize(3)
                .allSatisfy(part ->
                        assertThat(part.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_ERROR", "HTML", "BUSY", "RATE_LIMIT", "TOKEN_REVOKED"})
    void aPassingFaultMeansTryLater(Fault fault) {
        wecom.faults().on(fault);

        assertThat(send(Reply.text("现在不行"))).isInstanceOf(TryLater.class);

        wecom.faults().clear();
        assertThat(send(Reply.text("现在行了"))).isInstanceOf(Delivered.class);
    }

    @Test
    void aTokenThatDiesOnTheWayIsRenewedWithinTheSameSend() {
        wecom.faults().next(Fault.TOKEN_REVOKED, 1);

        assertThat(send(Reply.text("你好"))).isInstanceOf(Delivered.class);
    }

    @Test
    void anUntrustedAddressIsRefusedWithWhatToDo() {
        wecom.faults().next(Fault.UNTRUSTED_IP, 1);

        assertThat(send(Reply.text("你好"))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .startsWith("60020")
                .contains("企业可信IP"));
        assertThat(channel.health().get(0).state()).isEqualTo(State.DOWN);
    }

    @Test
    void aChatThatTheAppDidNotMakeIsRefusedWithTheKeyToCheck() {
        ConversationRef other = ConversationRef.group("wecom-appchat", "service", "other");

        assertThat(channel.send(other, Reply.text("你好"), "key"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("miaohui.desks.*.chat-id"));
    }

    @Test
    void anAppThatIsNotConfiguredIsNoAccountAndARefusal() {
        ConversationRef odd = ConversationRef.group("wecom-appchat", "nobody", "desk1");

        assertThat(channel.health()).extracting("account").containsExactly("service");
        assertThat(channel.send(odd, Reply.text("你好"), "key")).isInstanceOf(Refused.class);
    }
}
