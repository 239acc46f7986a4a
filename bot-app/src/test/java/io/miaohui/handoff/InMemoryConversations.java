package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.CustomerHistory;
import io.miaohui.conversation.Memory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Conversations as their contract says, without a database: writing needs a transaction, a lock is held until it ends,
 * a status moves only where it may, what is said carries what it is about. Only a rollback is not undone.
 */
public final class InMemoryConversations implements Conversations, CustomerHistory {

    /** Something that was said, to whom and what about. */
    public record Said(
            long to, Author author, @Nullable String name, Reply reply, @Nullable String about, String platformId) {}

    private final Map<Long, Conversation> byId = new ConcurrentHashMap<>();
    private final Map<Long, List<Line>> lines = new ConcurrentHashMap<>();
    private final Map<Long, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final Clock clock;

    public InMemoryConversations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Conversation of(ConversationRef ref) {
        return byId.values().stream()
                .filter(it -> it.ref().key().equals(ref.key()))
                .findFirst()
                .orElseGet(() ->
                        put(new Conversation(ids.incrementAndGet(), ref, ConversationStatus.BOT, Memory.EMPTY, null)));
    }

    /** As {@link #of}, with a name that the platform gave. */
    public Conversation of(ConversationRef ref, String customerName) {
        Conversation it = of(ref);
        return put(new Conversation(it.id(), it.ref(), it.status(), it.memory(), customerName));
    }

    private final List<Known> topics = new CopyOnWriteArrayList<>();

    private record Known(long conversation, Topic topic) {}

    /** An entry answered a customer, now. */
    public void answered(Conversation customer, String entryId, @Nullable Boolean helpful) {
        topics.add(0, new Known(customer.id(), new Topic(entryId, null, clock.instant(), helpful)));
    }

    @Override
    public List<Long> conversations(Collection<Address> addresses) {
        return byId.values().stream()
                .filter(it -> addresses.contains(
                                new Address(it.ref().channel(), "", it.ref().id()))
                        || addresses.contains(new Address(
                                it.ref().channel(), it.ref().account(), it.ref().id())))
                .map(Conversation::id)
                .toList();
    }

    @Override
    public List<Topic> topics(Collection<Long> conversations, int turns) {
        return topics.stream()
                .filter(it -> conversations.contains(it.conversation()))
                .map(Known::topic)
                .toList();
    }

    /** So many answers were rated unhelpful lately. */
    public int unhelpful;

    @Override
    public Optional<Conversation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Conversation lock(long id) {
        needsTransaction();
        ReentrantLock lock = locks.computeIfAbsent(id, it -> new ReentrantLock());
        lock.lock();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                lock.unlock();
            }
        });
        return byId.get(id);
    }

    @Override
    public void moveTo(Conversation conversation, ConversationStatus next) {
        needsTransaction();
        if (!conversation.status().canMoveTo(next)) {
            throw new IllegalStateException(conversation.status() + " cannot move to " + next);
        }
        Memory memory = next.isWithPeople() ? conversation.memory() : Memory.EMPTY;
        put(new Conversation(conversation.id(), conversation.ref(), next, memory, conversation.customerName()));
    }

    public void remember(long id, Memory memory) {
        Conversation it = byId.get(id);
        put(new Conversation(id, it.ref(), it.status(), memory, it.customerName()));
    }

    @Override
    public void say(Conversation to, Author author, @Nullable String name, Reply reply, @Nullable String about) {
        needsTransaction();
        said.add(new Said(to.id(), author, name, reply, about, "p" + ids.incrementAndGet()));
        add(to.id(), author, name, reply.text(), DeliveryState.WAITING);
    }

    @Override
    public void note(Conversation in, @Nullable String name, String text) {
        needsTransaction();
        add(in.id(), Author.NOTE, name, text, null);
    }

    /** A line that came in. */
    public void heard(Conversation in, String text) {
        add(in.id(), Author.CUSTOMER, in.customerName(), text, null);
    }

    @Override
    public List<Line> transcript(long conversationId, int limit) {
        List<Line> all = lines.getOrDefault(conversationId, List.of());
        return List.copyOf(all.subList(Math.max(0, all.size() - limit), all.size()));
    }

    @Override
    public int unhelpful(long conversationId, java.time.Instant since) {
        return unhelpful;
    }

    @Override
    public Optional<String> aboutSent(String channel, String platformId) {
        return said.stream()
                .filter(it -> it.platformId().equals(platformId))
                .filter(it -> byId.get(it.to()).ref().channel().equals(channel))
                .map(Said::about)
                .flatMap(about -> Optional.ofNullable(about).stream())
                .findFirst();
    }

    @Override
    public Optional<Sent> firstSent(long conversationId, String about) {
        return saidTo(conversationId).stream()
                .filter(it -> about.equals(it.about()))
                .findFirst()
                .map(it -> new Sent(byId.get(conversationId).ref(), it.platformId(), it.reply()));
    }

    public List<Said> saidTo(long conversation) {
        return said.stream().filter(it -> it.to() == conversation).toList();
    }

    public List<String> textsTo(long conversation) {
        return saidTo(conversation).stream().map(it -> it.reply().text()).toList();
    }

    private void add(long to, Author author, @Nullable String name, String text, @Nullable DeliveryState state) {
        lines.computeIfAbsent(to, it -> new CopyOnWriteArrayList<>(new ArrayList<>()))
                .add(new Line(ids.incrementAndGet(), author, name, text, clock.instant(), state));
    }

    private Conversation put(Conversation conversation) {
        byId.put(conversation.id(), conversation);
        return conversation;
    }

    private static void needsTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Writing needs a transaction");
        }
    }
}
