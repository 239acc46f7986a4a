package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A platform that keeps what it was sent and fails as told. */
class FakeChannel implements Channel {

    record Sent(String to, String text, String key) {}

    static final int MAX_BYTES = 30;

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final Queue<Delivery> failures = new ArrayDeque<>();
    volatile Pace pace = Pace.UNLIMITED;
    /** A text that no send gets over. */
    volatile String breaking = "";

    volatile Runnable beforeSending = () -> {};

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<Reply> fit(ConversationRef to, Reply reply) {
        return ReplyText.split(reply.text(), MAX_BYTES).stream()
                .map(part -> Reply.text(part).withMentions(reply.mentions()))
                .toList();
    }

    @Override
    public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
        beforeSending.run();
        if (reply.text().equals(breaking)) {
            throw new IllegalStateException("a channel with a bug");
        }
        return take(to, reply, idempotencyKey);
    }

    private synchronized Delivery take(ConversationRef to, Reply reply, String idempotencyKey) {
        Delivery failure = failures.poll();
        if (failure != null) {
            return failure;
        }
        sent.add(new Sent(to.id(), reply.text(), idempotencyKey));
        return new Delivery.Delivered("p-" + sent.size());
    }

    @Override
    public Pace pace(ConversationRef to) {
        return pace;
    }

    List<String> textsTo(String id) {
        return sent.stream().filter(s -> s.to().equals(id)).map(Sent::text).toList();
    }

    void reset() {
        sent.clear();
        failures.clear();
        pace = Pace.UNLIMITED;
        breaking = "";
        beforeSending = () -> {};
    }

    static Delivery later() {
        return new Delivery.TryLater(Duration.ZERO, "busy");
    }
}
