package io.miaohui.conversation;

import io.miaohui.connectors.Allowance;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A platform that keeps what it was sent and fails as told. */
class FakeChannel implements Channel {

    record Sent(String to, String text, String key, long nanos) {

        String platformId() {
            return "p-" + key;
        }
    }

    static final int MAX_BYTES = 30;

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    final Queue<Delivery> failures = new ArrayDeque<>();
    volatile Pace pace = Pace.UNLIMITED;
    volatile Allowance allowance = Allowance.UNLIMITED;
    volatile Duration staysOpen = Duration.ZERO;
    volatile Set<String> elsewhere = Set.of();

    /** A text that no send gets over. */
    volatile String breaking = "";

    /** The most bytes that several texts make up together where nothing but the pace is limited; zero: none. */
    volatile int mergesUpTo;
    /** A text that the platform refuses, by itself and within others. */
    volatile String refused = "";

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
        if (!refused.isEmpty() && List.of(reply.text().split("\\|")).contains(refused)) {
            return new Delivery.Refused("not this text");
        }
        sent.add(new Sent(to.id(), reply.text(), idempotencyKey, System.nanoTime()));
        return new Delivery.Delivered(sent.get(sent.size() - 1).platformId());
    }

    @Override
    public boolean fitsResponse(ConversationRef to, Reply fitted) {
        return !fitted.text().startsWith("card");
    }

    @Override
    public Pace pace(ConversationRef to) {
        return pace;
    }

    @Override
    public Allowance allowance(ConversationRef to) {
        return allowance;
    }

    @Override
    public Optional<Reply> merge(Reply first, Reply next) {
        String both = first.text() + '|' + next.text();
        int most = allowance.isLimited() ? MAX_BYTES : mergesUpTo;
        return both.length() <= most ? Optional.of(Reply.text(both)) : Optional.empty();
    }

    @Override
    public Duration responseStaysOpen(ConversationRef to) {
        return staysOpen;
    }

    @Override
    public Set<String> accountsElsewhere() {
        return elsewhere;
    }

    List<String> textsTo(String id) {
        return sent.stream().filter(s -> s.to().equals(id)).map(Sent::text).toList();
    }

    void reset() {
        sent.clear();
        failures.clear();
        pace = Pace.UNLIMITED;
        allowance = Allowance.UNLIMITED;
        staysOpen = Duration.ZERO;
        elsewhere = Set.of();
        breaking = "";
        mergesUpTo = 0;
        refused = "";
        beforeSending = () -> {};
    }

    static Delivery later() {
        return new Delivery.TryLater(Duration.ZERO, "busy");
    }
}
