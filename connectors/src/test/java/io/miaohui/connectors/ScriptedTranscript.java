package io.miaohui.connectors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was said to whom, for channels that show history or hear of what they sent. Safe for use by many threads. */
public final class ScriptedTranscript implements WebHistory, SentMessages {

    private final Map<String, List<Line>> said = new ConcurrentHashMap<>();
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();

    void add(ConversationRef conversation, List<Reply> replies, Instant at) {
        List<Line> lines = said.computeIfAbsent(conversation.key(), key -> new CopyOnWriteArrayList<>());
        replies.forEach(reply -> lines.add(new Line(lines.size() + 1L, "bot", null, reply, at)));
    }

    @Override
    public List<Line> since(ConversationRef conversation, long after, int limit) {
        return said.getOrDefault(conversation.key(), List.of()).stream()
                .filter(line -> line.id() > after)
                .limit(limit)
                .toList();
    }

    void sending(String idempotencyKey, ConversationRef to, Reply reply) {
        sent.put(idempotencyKey, new Sent(to, reply));
    }

    @Override
    public Optional<Sent> byKey(String channel, String idempotencyKey) {
        return Optional.ofNullable(sent.get(idempotencyKey));
    }

    void clear() {
        said.clear();
    }
}
