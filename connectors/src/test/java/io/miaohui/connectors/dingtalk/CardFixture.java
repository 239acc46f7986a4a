package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Action;
import io.miaohui.connectors.SentMessages;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A robot with a card template in the group of a desk. */
abstract class CardFixture extends StreamTest {

    static final ConversationRef DESK = ConversationRef.group("dingtalk", Wiring.ROBOT, "cid-desk");
    static final Reply TICKET = Reply.text("**#A12 · 刚刚**\n\n老王：退款怎么还没到")
            .withActions(List.of(new Action("接单", "#A12 接单"), new Action("结束", "#A12 结束")));

    final DingtalkChannel channel = Wiring.channel(settings, Clock.systemUTC());

    @Override
    DingtalkSettings settings() {
        return Wiring.withCards(platform);
    }

    @BeforeEach
    void join() {
        platform.createGroup(DESK.id());
    }

    Delivery send(ConversationRef to, Reply reply, String key) {
        sent.put(key, new SentMessages.Sent(to, reply));
        return channel.send(to, reply, key);
    }
}
