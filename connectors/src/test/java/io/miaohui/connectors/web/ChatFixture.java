package io.miaohui.connectors.web;

import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.ScriptedHandler;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A shop's chat page with a browser that shows it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChatFixture {

    final WebPlatform browser = new WebPlatform();
    ContractServer server;
    ScriptedHandler bot;

    @BeforeAll
    void start() {
        server = ContractServer.start(Map.of(
                "miaohui.web.messages-per-minute", "5",
                "miaohui.web.title", "山野集",
                "miaohui.web.suggestions", "怎么退货？,怎么换货？"));
        bot = server.handler();
        browser.connect(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void calm() {
        bot.reset();
    }
}
