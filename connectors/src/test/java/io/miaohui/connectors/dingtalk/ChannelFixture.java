package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Push;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A channel that writes into the simulator, at a time that the test sets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChannelFixture {

    static final String GROUP = "cid-desk";

    final DingtalkSimulator platform = DingtalkSimulator.start();
    final DingtalkSettings settings = Wiring.settings(platform, DingtalkSimulator.CLIENT_SECRET);
    MutableClock clock;
    DingtalkChannel channel;

    @BeforeEach
    void build() {
        clock = new MutableClock(Clock.systemUTC().instant());
        channel = Wiring.channel(settings, clock);
    }

    @AfterEach
    void calm() {
        platform.faults().clear();
        platform.forgetChats();
    }

    @AfterAll
    void close() {
        platform.close();
    }

    /** Where that user has just asked something. */
    ConversationRef asked(String user) {
        return conversation(platform.say(user, "在吗"));
    }

    ConversationRef conversation(Push push) {
        return Wiring.parser(settings, clock)
                .parse(Wiring.ROBOT, Json.object(push.json()))
                .conversation();
    }

    ConversationRef laterThan90Minutes(ConversationRef conversation) {
        clock.advance(Duration.ofMinutes(91));
        return conversation;
    }

    Delivery send(ConversationRef to, String text) {
        return channel.send(to, Reply.text(text), "k");
    }
}
