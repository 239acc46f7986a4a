package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What customers and agents get to read, in its order. A platform that loses requests, loses responses, or takes its time,
 * while others act. It knows repeats by their idempotency key.
 */
final class Town {

    /**
     * A message as its reader saw it.
     *
     * @param inResponse whether it stood in a callback's response, which may overtake what still waits to be sent
     */
    record Read(String by, String text, boolean inResponse) {}

    final List<Read> all = new ArrayList<>();

    /** The group's messages, by the ids that agents quote. */
    final List<String> quotable = new ArrayList<>();

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> answered = new HashSet<>();
    private final Random random;
    Runnable meanwhile = () -> {};
    Consumer<Read> before = read -> {};
    boolean faulty;

    Town(Random random) {
        this.random = random;
    }

    Channel channel(String name) {
        return new Channel() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Reply> fit(ConversationRef to, Reply reply) {
                return List.of(reply);
            }

            @Override
            public Delivery send(ConversationRef to, Reply reply, String key) {
                return deliver(to.id(), reply, key);
            }
        };
    }

    private Delivery deliver(String to, Reply reply, String key) {
        before.accept(new Read(to, reply.text(), false));
        int luck = faulty ? random.nextInt(10) : 9;
        if (luck == 0) {
            return new Delivery.TryLater(Duration.ZERO, "busy");
        }
        if (luck < 3) {
            meanwhile.run();
        }
        String id = ids.computeIfAbsent(key, first -> {
            all.add(new Read(to, reply.text(), false));
            return "p" + (ids.size() + 1);
        });
        if (to.equals(History.GROUP)) {
            quotable.add(id);
        }
        return luck == 3 ? new Delivery.TryLater(Duration.ZERO, "the response was lost") : new Delivery.Delivered(id);
    }

    /** A callback's response; a platform that repeats a callback shows it once. */
    void responded(String to, String messageId, List<Reply> replies) {
        for (Reply reply : replies) {
            Read read = new Read(to, reply.text(), true);
            before.accept(read);
            if (answered.add(messageId + reply.text())) {
                all.add(read);
            }
        }
    }

    List<Read> readBy(String reader) {
        return all.stream().filter(it -> it.by().equals(reader)).toList();
    }

    /** What nobody will ask about any more. */
    void forget() {
        all.clear();
        quotable.clear();
        ids.clear();
        answered.clear();
    }
}
