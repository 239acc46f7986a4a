package io.miaohui.connectors.web;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** The chat page as a channel. The page fetches the transcript, so a committed line needs no sending. */
@Component
class WebChannel implements Channel {

    static final String NAME = "web";
    static final String ACCOUNT = "chat";

    static ConversationRef conversationOf(String customer) {
        return ConversationRef.single(NAME, ACCOUNT, customer);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        return List.of(reply);
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        return new Delivery.Delivered(null);
    }

    @Override
    public int repliesPerResponse() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<AccountHealth> health() {
        return List.of(new AccountHealth(ACCOUNT, AccountHealth.State.UP, "/chat"));
    }
}
