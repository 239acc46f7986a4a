package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.ScriptedHandler;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A server with one WeCom app, and the simulated WeCom in front of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AppFixture {

    static final SimulatedApp APP = SimulatedApp.sample();

    final WecomSimulator wecom = new WecomSimulator(APP, Duration.ofSeconds(20), Duration.ZERO);
    ContractServer server;
    ScriptedHandler handler;
    URI callback;

    /** What the server is told beside the app itself. */
    Map<String, String> settings() {
        return Map.of();
    }

    @BeforeAll
    void start() {
        server = server(settings());
        handler = server.handler();
        callback = server.address().resolve("/callback/wecom/service");
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
        assertThat(wecom.connect(callback)).isTrue();
    }

    /** Another server with the same app. */
    ContractServer server(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.putAll(more);
        return ContractServer.start(settings);
    }

    Channel channel(ConversationRef to) {
        return server.bean(Channels.class).of(to);
    }
}
