package io.miaohui.connectors.wecom;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Action;
import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.KfSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WeCom takes calls and does not answer them, on every way to it. Here alone the timeout is short. */
class SilenceTest extends AppFixture {

    private final MediaServer site = new MediaServer();
    private final AtomicInteger keys = new AtomicInteger();

    @Override
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("miaohui.wecom.timeout", "300ms");
        settings.put("miaohui.wecom.apps.service.cards", "true");
        settings.put("miaohui.wecom.apps.service.kf", "true");
        settings.put("miaohui.desks.hook.channel", "wecom-webhook");
        settings.put("miaohui.desks.hook.key", "hook-key");
        settings.put("miaohui.desks.chat.channel", "wecom-appchat");
        settings.put("miaohui.desks.chat.app", "service");
        settings.put("miaohui.desks.chat.chat-id", "chat1");
        return settings;
    }

    @AfterAll
    void leave() {
        site.close();
    }

    private Stream<Arguments> ways() {
        ConversationRef zhang = ConversationRef.single("wecom", "service", "zhang");
        ConversationRef hook = ConversationRef.group("wecom-webhook", "hook", "hook");
        Reply words = Reply.text("你好");
        Media file = new Media(Media.Kind.FILE, site.file("a.pdf", new byte[99]), "甲");
        return Stream.of(
                Arguments.of(Named.of("text", zhang), words),
                Arguments.of(Named.of("card", zhang), words.withActions(List.of(new Action("转人工", "转人工")))),
                Arguments.of(Named.of("webhook", hook), words),
                Arguments.of(Named.of("file by webhook", hook), Reply.text("").withMedia(List.of(file))),
                Arguments.of(Named.of("group chat", ConversationRef.group("wecom-appchat", "service", "chat1")), words),
                Arguments.of(
                        Named.of("微信客服", new KfAddress(KfSimulator.ACCOUNT, "wm1").conversation("service")), words));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void silenceMeansTryLater(ConversationRef to, Reply reply) {
        wecom.addGroup("hook-key");
        wecom.addChat("chat1");
        wecom.kf().say("wm1", "你好");
        await().until(() -> send(to, reply) instanceof Delivered);
        wecom.faults().on(Fault.SILENT);

        assertThat(send(to, reply)).isInstanceOf(TryLater.class);

        wecom.faults().clear();
        await().until(() -> send(to, reply) instanceof Delivered);
    }

    private Delivery send(ConversationRef to, Reply reply) {
        Channel channel = channel(to);
        return channel.send(to, reply, "key-" + keys.incrementAndGet());
    }
}
