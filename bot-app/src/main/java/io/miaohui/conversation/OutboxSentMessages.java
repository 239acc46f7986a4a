package io.miaohui.conversation;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.SentMessages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was sent, as the outbox has it: its row is there before the message leaves. */
@Component
class OutboxSentMessages implements SentMessages {

    private final OutboxMapper rows;
    private final ConversationStore conversations;
    private final Json json;

    OutboxSentMessages(OutboxMapper rows, ConversationStore conversations, Json json) {
        this.rows = rows;
        this.conversations = conversations;
        this.json = json;
    }

    @Override
    public Optional<Sent> byKey(String channel, String idempotencyKey) {
        return Optional.ofNullable(rows.ofKey(idempotencyKey))
                .flatMap(row -> Optional.ofNullable(conversations.find(row.conversationId))
                        .filter(to -> to.ref().channel().equals(channel))
                        .map(to -> new Sent(to.ref(), json.read(row.reply, Reply.class))));
    }
}
