package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ScriptedHandler;
import io.miaohui.connectors.wecom.simulator.BotPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A server with one bot, and the simulated WeCom in front of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BotFixture<P extends BotPlatform> {

    final P wecom;
    ContractServer server;
    ScriptedHandler handler;

    BotFixture(P wecom) {
        this.wecom = wecom;
    }

    @BeforeAll
    void start() {
        server = ContractServer.start(wecom.settings("helper"));
        handler = server.handler();
    }

    @AfterAll
    void stop() {
        server.close();
        wecom.close();
    }

    @BeforeEach
    void calm() {
        wecom.reset();
        handler.reset();
    }

    Channel channel() {
        return server.bean(Channels.class).of(ConversationRef.single("wecom-bot", "helper", "x"));
    }

    /** Sends a reply that is one message when it is fitted. */
    Delivery send(ConversationRef to, Reply reply, String key) {
        return channel().send(to, channel().fit(to, reply).get(0), key);
    }
}
