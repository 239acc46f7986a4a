package io.miaohui.conversation;

import io.miaohui.connectors.Channels;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredConversations implements Conversations {

    private final ConversationStore store;
    private final Transcript transcript;
    private final Outbox outbox;
    private final Channels channels;
    private final OutboxMapper rows;
    private final Fence fence;
    private final TurnMapper turns;
    private final Json json;

    StoredConversations(
            ConversationStore store,
            Transcript transcript,
            Outbox outbox,
            Channels channels,
            OutboxMapper rows,
            Fence fence,
            TurnMapper turns,
            Json json) {
        this.store = store;
        this.transcript = transcript;
        this.outbox = outbox;
        this.channels = channels;
        this.rows = rows;
        this.fence = fence;
        this.turns = turns;
        this.json = json;
    }

    @Override
    public Conversation of(ConversationRef ref) {
        return store.of(ref);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Conversation> find(long id) {
        return Optional.ofNullable(store.find(id));
    }

    @Override
    public Conversation lock(long id) {
        return store.lock(id);
    }

    @Override
    public void moveTo(Conversation conversation, ConversationStatus next) {
        if (!conversation.status().canMoveTo(next)) {
            throw new IllegalStateException(
                    "Conversation " + conversation.id() + " cannot move from " + conversation.status() + " to " + next);
        }
        store.move(conversation, next, next.isWithPeople() ? conversation.memory() : Memory.EMPTY);
        if (next.isTakenOver()) {
            fence.close(conversation.id());
        }
    }

    @Override
    public void say(Conversation to, Author author, @Nullable String name, Reply reply, @Nullable String about) {
        long line = transcript.said(to, author, name, reply, DeliveryState.WAITING.name(), null);
        outbox.add(to, line, channels.of(to.ref()).fit(to.ref(), reply), about);
    }

    @Override
    public void note(Conversation in, @Nullable String name, String text) {
        transcript.noted(in, name, text);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Line> transcript(long conversationId, int limit) {
        return transcript.newest(conversationId, limit);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public int unhelpful(long conversationId, Instant since) {
        return turns.unhelpful(conversationId, since);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> aboutSent(String channel, String platformId) {
        return Optional.ofNullable(rows.about(channel, platformId));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Sent> firstSent(long conversationId, String about) {
        OutboxRow row = rows.firstSent(conversationId, about);
        String platformId = row == null ? null : row.platformId;
        return row == null || platformId == null
                ? Optional.empty()
                : find(conversationId).map(to -> new Sent(to.ref(), platformId, json.read(row.reply, Reply.class)));
    }
}
