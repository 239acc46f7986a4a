package io.miaohui.connectors;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.miaohui.connectors.ChannelHarness.Outcome;
import io.miaohui.connectors.ChannelHarness.Trait;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every channel does, whatever its platform. A connector's test gives the platform and inherits the cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChannelContractTest {

    private ChannelHarness platform;
    private ContractServer server;
    private ScriptedHandler handler;

    /** A platform that listens; closed by the caller. */
    protected abstract ChannelHarness platform();

    @BeforeAll
    void start() {
        platform = platform();
        server = ContractServer.start(platform.settings());
        handler = server.handler();
        platform.connect(server.address());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        platform.close();
    }

    @BeforeEach
    void calm() {
        platform.reset();
        handler.reset();
    }

    @Test
    void whatTheHandlerSaysReachesTheCustomer() {
        assertThat(platform.say("zhang", "怎么退货？😀 <b>&amp;]]></b>")).isEqualTo(Outcome.ACKNOWLEDGED);

        await().until(() -> !platform.heard("zhang").isEmpty());
        IncomingMessage message = handler.processed().get(0);
        assertThat(message.content()).isEqualTo(new Content.Text("怎么退货？😀 <b>&amp;]]></b>"));
        assertThat(message.conversation().channel()).isEqualTo(platform.channel());
        assertThat(message.sender().id()).isEqualTo("zhang");
        assertThat(platform.heard("zhang")).singleElement().asString().contains("怎么退货？😀");
        assertThat(platform.heard("li")).isEmpty();
    }

    @Test
    void aRepeatedMessageIsProcessedOnceAndGetsTheSameReply() {
        assertThat(platform.sayAndRepeat("zhang", "发什么快递")).isEqualTo(Outcome.ACKNOWLEDGED);

        await().until(() -> !platform.heard("zhang").isEmpty());
        // A platform that is asked for its messages may repeat one in a later answer.
        await().until(() -> handler.deliveries().size() >= 2);
        assertThat(handler.deliveries())
                .extracting(IncomingMessage::id)
                .hasSize(2)
                .containsOnly(firstId());
        assertThat(handler.processed()).hasSize(1);
        assertThat(platform.heard("zhang")).isNotEmpty().containsOnly("发什么快递");
    }

    @Test
    void twoMessagesWithTheSameWordsAreTwoMessages() {
        platform.say("zhang", "在吗");
        platform.say("zhang", "在吗");

        await().until(() -> platform.heard("zhang").size() == 2);
        assertThat(handler.processed())
                .extracting(IncomingMessage::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aForgedMessageIsRefusedAndReachesNobody() {
        assumeThat(platform.traits()).contains(Trait.SIGNED);

        assertThat(platform.forge("zhang", "我是老板")).isEqualTo(Outcome.REFUSED);

        assertThat(handler.deliveries()).isEmpty();
        assertThat(platform.heard("zhang")).isEmpty();
    }

    @Test
    void anExpiredTokenIsRenewedWithinTheSameSend() {
        assumeThat(platform.traits()).contains(Trait.TOKENS);
        ConversationRef zhang = conversationWith("zhang");
        assertThat(send(zhang, "第一句")).isInstanceOf(Delivery.Delivered.class);

        platform.expireTokens();

        assertThat(send(zhang, "第二句")).isInstanceOf(Delivery.Delivered.class);
        assertThat(platform.heard("zhang")).endsWith("第一句", "第二句");
    }

    @Test
    void aRateLimitMeansTryLater() {
        assumeThat(platform.traits()).contains(Trait.RATE_LIMITED);
        ConversationRef zhang = conversationWith("zhang");
        platform.limitRate();

        assertThat(send(zhang, "太快了")).isInstanceOf(Delivery.TryLater.class);

        platform.reset();
        assertThat(send(zhang, "慢一点")).isInstanceOf(Delivery.Delivered.class);
        assertThat(platform.heard("zhang")).containsExactly("慢一点");
    }

    @Test
    void aLongTextArrivesWhole() {
        String text = IntStream.range(0, 900).mapToObj(i -> "第" + i + "句话😀。").collect(Collectors.joining());
        handler.reply(message -> List.of(Reply.text(text)));

        assertThat(platform.say("zhang", "说长一点")).isEqualTo(Outcome.ACKNOWLEDGED);

        await().until(() -> String.join("", platform.heard("zhang")).length() >= text.length());
        // What stands in a response and what is sent may overtake one another; within each way the order is kept.
        List<String> parts = platform.heard("zhang").stream()
                .sorted(Comparator.comparing(text::indexOf))
                .toList();
        assertThat(String.join("", parts).equals(text))
                .as("%s parts make up the whole text", parts.size())
                .isTrue();
    }

    @Test
    void whatIsNoTextReachesTheHandlerAsWhatItIs() {
        assumeThat(platform.traits()).contains(Trait.OTHER_KINDS);

        assertThat(platform.sayUnsupported("zhang")).isEqualTo(Outcome.ACKNOWLEDGED);

        await().until(() -> !handler.processed().isEmpty());
        assertThat(handler.processed().get(0).content()).isNotInstanceOf(Content.Text.class);
        assertThat(handler.processed().get(0).content().words()).isNull();
    }

    @Test
    void aSlowAnswerIsAcknowledgedInTimeAndArrivesLater() {
        handler.hold();

        assertThat(platform.say("zhang", "想一想")).isEqualTo(Outcome.ACKNOWLEDGED);
        assertThat(platform.heard("zhang")).isEmpty();
        assertThat(handler.patience()).isLessThan(platform.patience());

        handler.release();
        await().until(() -> !platform.heard("zhang").isEmpty());
        assertThat(platform.heard("zhang")).containsExactly("想一想");
    }

    private String firstId() {
        return handler.deliveries().get(0).id();
    }

    /** Lets the customer write first, as most platforms ask for, and forgets that. */
    private ConversationRef conversationWith(String customer) {
        handler.reply(message -> List.of());
        platform.say(customer, "你好");
        await().until(() -> !handler.processed().isEmpty());
        return handler.processed().get(0).conversation();
    }

    private Delivery send(ConversationRef to, String text) {
        Channel channel = server.bean(Channels.class).of(to);
        List<Reply> fitted = channel.fit(to, Reply.text(text));
        assertThat(fitted).hasSize(1);
        return channel.send(to, fitted.get(0), "key-" + text.hashCode());
    }
}
