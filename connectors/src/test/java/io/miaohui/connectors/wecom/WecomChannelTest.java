package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth.State;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WecomChannelTest extends AppFixture {

    private static final ConversationRef ZHANG = ConversationRef.single("wecom", "service", "zhang");
    private static final String GROUP_KEY = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
    private static final ConversationRef DESK = ConversationRef.group("wecom-webhook", "default", "default");

    private Channel app;
    private Channel webhook;

    @Override
    Map<String, String> settings() {
        return Map.of(
                "miaohui.desks.default.channel",
                "wecom-webhook",
                "miaohui.desks.default.key",
                GROUP_KEY,
                "logging.level.me.chanjar.weixin",
                "DEBUG");
    }

    @BeforeAll
    void find() {
        wecom.addGroup(GROUP_KEY);
        app = channel(ZHANG);
        webhook = channel(DESK);
    }

    @Test
    void aSentTextArrivesWithThePlatformsIdForIt() {
        assertThat(say("你好 <b> & \"引号\" 😀"))
                .isInstanceOfSatisfying(
                        Delivered.class, sent -> assertThat(sent.platformId()).startsWith("msg-"));
        assertThat(wecom.screens().heard("zhang")).containsExactly("你好 <b> & \"引号\" 😀");
        assertThat(app.health()).singleElement().satisfies(health -> {
            assertThat(health.account()).isEqualTo("service");
            assertThat(health.state()).isEqualTo(State.UP);
        });
    }

    @Test
    void twoEqualAnswersBothArrive() {
        say("退货请点这里");
        say("退货请点这里");

        assertThat(wecom.screens().heard("zhang")).hasSize(2);
    }

    @Test
    void aTokenThatDiesOnTheWayIsRenewedOnce() {
        say("第一句");
        int before = wecom.tokensIssued();
        wecom.faults().next(Fault.TOKEN_REVOKED, 1);

        assertThat(say("第二句")).isInstanceOf(Delivered.class);

        assertThat(wecom.tokensIssued()).isEqualTo(before + 1);
    }

    @Test
    void tokensThatKeepDyingEndInALaterTryAndNotInALoop() {
        say("第一句");
        int before = wecom.tokensIssued();
        wecom.faults().on(Fault.TOKEN_REVOKED);

        assertThat(say("第二句")).isInstanceOf(TryLater.class);

        assertThat(wecom.tokensIssued()).isEqualTo(before + 1);
    }

    @Test
    void sendsAtOneTimeShareOneNewToken() {
        say("热身");
        wecom.expireTokens();
        int before = wecom.tokensIssued();

        List<Delivery> sent = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> say("第" + i + "句"))
                .toList();

        assertThat(sent).hasOnlyElementsOfType(Delivered.class);
        assertThat(wecom.tokensIssued()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_ERROR", "HTML", "BUSY", "RATE_LIMIT"})
    void aPassingFaultMeansTryLater(Fault fault) {
        say("热身");
        wecom.faults().on(fault);

        assertThat(say("现在不行")).isInstanceOf(TryLater.class);

        wecom.faults().clear();
        assertThat(say("现在行了")).isInstanceOf(Delivered.class);
    }

    @Test
    void aRateLimitAsksForTheNextMinute() {
        say("热身");
        wecom.faults().next(Fault.RATE_LIMIT, 1);

        assertThat(say("太快")).isEqualTo(new TryLater(Duration.ofMinutes(1), "45009: the rate limit is reached"));
        assertThat(app.health().get(0).state()).isEqualTo(State.UP);
    }

    @Test
    void anUntrustedAddressIsRefusedWithWhatToDo() {
        say("热身");
        wecom.faults().next(Fault.UNTRUSTED_IP, 1);

        assertThat(say("你好")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .startsWith("60020")
                .contains("企业可信IP"));
        assertThat(app.health().get(0).state()).isEqualTo(State.DOWN);
    }

    @Test
    void aReceiverWhoLeftIsRefusedAndTheAppStaysUp() {
        wecom.leave("zhang");

        assertThat(say("你好")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .startsWith("81013"));
        assertThat(app.health().get(0).state()).isEqualTo(State.UP);
    }

    @Test
    void aSuccessThatSkippedTheReceiverIsARefusal() {
        wecom.faults().next(Fault.SKIPS_RECEIVER, 1);

        assertThat(say("你好")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .startsWith("invaliduser"));
    }

    @Test
    void anAppThatWasRemovedIsARefusal() {
        ConversationRef old = ConversationRef.single("wecom", "old", "zhang");

        assertThat(app.send(old, Reply.text("你好"), "key")).isInstanceOf(Refused.class);
    }

    @Test
    void aWrongSecretIsRefusedWithTheKeyToCheck() {
        try (ContractServer other = server(Map.of("miaohui.wecom.apps.service.secret", "another-secret"))) {
            Channel channel = other.bean(Channels.class).of(ZHANG);
            assertThat(channel.health().get(0).state()).isEqualTo(State.UNKNOWN);

            assertThat(channel.send(ZHANG, Reply.text("你好"), "key"))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                            .contains("miaohui.wecom.apps.*.secret")
                            .doesNotContain("another-secret"));
            assertThat(channel.health().get(0).state()).isEqualTo(State.DOWN);
        }
    }

    @Test
    void aReplyIsFittedAsPlainTextInPartsOfAtMost2048Bytes() {
        String paragraph = "**退货**请在 [订单页](https://shop.example/o) 申请。".repeat(20);
        Reply reply = new Reply(
                paragraph + "\n\n" + paragraph,
                List.of(new Reply.Choice("查物流", "1"), new Reply.Choice("催发货", "2")),
                List.of(),
                List.of(new Reply.Link("更多", "https://shop.example/more")));

        List<Reply> parts = app.fit(ZHANG, reply);

        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
            assertThat(part.choices()).isEmpty();
            assertThat(part.links()).isEmpty();
        });
        assertThat(parts.get(parts.size() - 1).text()).endsWith("1. 查物流\n2. 催发货\n更多：https://shop.example/more");
        assertThat(parts.get(0).text()).doesNotContain("**");
    }

    @Test
    void aFittedTextIsSentAsItIs() {
        Reply fitted = app.fit(ZHANG, Reply.text("3 \\* 4 \\* 5，编号 1\\. 不是列表")).get(0);

        app.send(ZHANG, fitted, "key");

        assertThat(wecom.screens().heard("zhang")).containsExactly("3 * 4 * 5，编号 1. 不是列表");
    }

    @Test
    void aReplyThatSaysNothingHasNoParts() {
        assertThat(app.fit(ZHANG, Reply.text(" \n"))).isEmpty();
    }

    @Test
    void neitherTokensNorKeysNorWordsAreLoggedEvenWhenTheSdkMayLogAll(CapturedOutput output) {
        say("热身");
        for (Fault fault : List.of(Fault.HTTP_ERROR, Fault.HTML, Fault.BUSY, Fault.UNTRUSTED_IP)) {
            wecom.faults().next(fault, 1);
            assertThat(say("客户的秘密").toString()).doesNotContain("token-", "客户的秘密", "127.0.0.1");
            wecom.faults().next(fault, 1);
            assertThat(webhook.send(DESK, Reply.text("客户的秘密"), "key").toString())
                    .doesNotContain(GROUP_KEY, "客户的秘密", "127.0.0.1");
        }

        assertThat(output)
                .doesNotContain("access_token", GROUP_KEY, "客户的秘密", wecom.app().secret());
    }

    private Delivery say(String text) {
        return app.send(ZHANG, Reply.text(text), "key");
    }
}
