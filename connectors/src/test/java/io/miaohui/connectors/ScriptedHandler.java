package io.miaohui.connectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A {@link MessageHandler} with its ledger in memory. It echoes until told otherwise, processes a message id once, puts
 * one fitted reply into the response and sends the rest through the channel once that one was delivered. What it said
 * goes into a {@link ScriptedTranscript}.
 */
public final class ScriptedHandler implements MessageHandler, WebRatings, AnswerRatings, AutoCloseable {

    private static final Function<IncomingMessage, List<Reply>> ECHO = message -> {
        String words = message.content().words();
        return words == null ? List.of() : List.of(Reply.text(words));
    };

    private final Supplier<Channels> channels;
    private final ScriptedTranscript transcript;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, CompletableFuture<List<Reply>>> ledger = new ConcurrentHashMap<>();
    private final Map<String, Runnable> afterwards = new ConcurrentHashMap<>();
    private final List<IncomingMessage> deliveries = new CopyOnWriteArrayList<>();
    private final List<IncomingMessage> processed = new CopyOnWriteArrayList<>();
    private final List<String> confirmed = new CopyOnWriteArrayList<>();
    private final List<String> ratings = new CopyOnWriteArrayList<>();
    private volatile Function<IncomingMessage, List<Reply>> script = ECHO;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Duration lastPatience = Duration.ZERO;

    public ScriptedHandler(Supplier<Channels> channels, ScriptedTranscript transcript) {
        this.transcript = transcript;
        this.channels = channels;
    }

    /** What to say from now on. */
    public void reply(Function<IncomingMessage, List<Reply>> newScript) {
        script = newScript;
    }

    /** Answers are held back until {@link #release()}, for longer than anybody's patience lasts. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    /** The next deliveries cannot be stored. */
    public void failNext(int times) {
        failures.set(times);
    }

    /** For how long the last message could have waited for its answer; zero if responses carry none. */
    public Duration patience() {
        return lastPatience;
    }

    /** Every message that came in, repeats among them. */
    public List<IncomingMessage> deliveries() {
        return deliveries;
    }

    /** Every message that was processed. */
    public List<IncomingMessage> processed() {
        return processed;
    }

    /** The ids of the messages whose passive replies the channel confirmed. */
    public List<String> confirmed() {
        return confirmed;
    }

    /** What was said about answers, such as {@code web:li:m-1 helpful}. */
    public List<String> ratings() {
        return ratings;
    }

    public void reset() {
        release();
        failures.set(0);
        script = ECHO;
        deliveries.clear();
        processed.clear();
        confirmed.clear();
        ratings.clear();
        transcript.clear();
        lastPatience = Duration.ZERO;
    }

    @Override
    public void accept(IncomingMessage message) {
        store(message);
        take(message, true);
    }

    @Override
    public Receipt answer(IncomingMessage message, Duration patience) {
        store(message);
        lastPatience = patience;
        List<Reply> fitted = await(take(message, false), gate.getCount() > 0 ? Duration.ZERO : patience);
        if (fitted == null) {
            Channel channel = channels.get().of(message.conversation());
            if (channel.responseStaysOpen(message.conversation()).isZero()) {
                ledger.get(key(message)).thenAccept(late -> send(message, late));
            }
            return open(message.id());
        }
        Channel channel = channels.get().of(message.conversation());
        if (!fitted.isEmpty() && !channel.fitsResponse(message.conversation(), fitted.get(0))) {
            workers.execute(() -> send(message, fitted));
            return receipt(message.id(), List.of());
        }
        if (fitted.size() > 1) {
            afterwards.put(key(message), () -> send(message, fitted.subList(1, fitted.size())));
        }
        return receipt(message.id(), fitted.subList(0, Math.min(1, fitted.size())));
    }

    @Override
    public Optional<Receipt> look(String channel, String messageId) {
        return Optional.ofNullable(ledger.get(channel + ' ' + messageId))
                .map(fitted -> fitted.isDone() ? receipt(messageId, fitted.join()) : open(messageId));
    }

    @Override
    public boolean rateAnswerTo(ConversationRef conversation, String messageId, Opinion opinion) {
        return ratings.add(messageId + ' ' + opinion.helpful() + ' ' + opinion.reason());
    }

    @Override
    public boolean rateSent(ConversationRef conversation, String platformId, Opinion opinion) {
        return ratings.add(platformId + ' ' + opinion.helpful() + ' ' + opinion.reason());
    }

    @Override
    public void delivered(String channel, String messageId) {
        confirmed.add(messageId);
        Runnable rest = afterwards.remove(channel + ' ' + messageId);
        if (rest != null) {
            workers.execute(rest);
        }
    }

    @Override
    public boolean rate(ConversationRef conversation, String messageId, boolean helpful) {
        boolean known = processed.stream()
                .anyMatch(message -> message.id().equals(messageId)
                        && message.conversation().key().equals(conversation.key()));
        return known && ratings.add(messageId + (helpful ? " helpful" : " unhelpful"));
    }

    @Override
    public boolean rateLine(ConversationRef conversation, long line, boolean helpful) {
        boolean known = transcript.since(conversation, line - 1, 1).stream().anyMatch(it -> it.id() == line);
        return known && ratings.add("line " + line + (helpful ? " helpful" : " unhelpful"));
    }

    @Override
    public void close() {
        release();
        workers.shutdownNow();
    }

    private void store(IncomingMessage message) {
        deliveries.add(message);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The database is away");
        }
    }

    private CompletableFuture<List<Reply>> take(IncomingMessage message, boolean send) {
        return ledger.computeIfAbsent(key(message), key -> {
            CompletableFuture<List<Reply>> fitted =
                    CompletableFuture.supplyAsync(() -> process(message, gate, script), workers);
            if (send) {
                fitted.thenAccept(replies -> send(message, replies));
            }
            return fitted;
        });
    }

    private List<Reply> process(
            IncomingMessage message, CountDownLatch held, Function<IncomingMessage, List<Reply>> wording) {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        processed.add(message);
        List<Reply> fitted = new ArrayList<>();
        Channel channel = channels.get().of(message.conversation());
        wording.apply(message).forEach(reply -> fitted.addAll(channel.fit(message.conversation(), reply)));
        transcript.add(message.conversation(), fitted, message.sentAt());
        return fitted;
    }

    private void send(IncomingMessage message, List<Reply> fitted) {
        Channel channel = channels.get().of(message.conversation());
        for (int i = 0; i < fitted.size(); i++) {
            String key = Integer.toHexString(message.id().hashCode()) + '-' + i;
            transcript.sending(key, message.conversation(), fitted.get(i));
            channel.send(message.conversation(), fitted.get(i), key);
        }
    }

    private static List<Reply> await(CompletableFuture<List<Reply>> fitted, Duration patience) {
        try {
            return fitted.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(IncomingMessage message) {
        return message.conversation().channel() + ' ' + message.id();
    }

    private static Receipt receipt(String messageId, List<Reply> replies) {
        return new Receipt(messageId, replies, "say", null, null);
    }

    private static Receipt open(String messageId) {
        return new Receipt(messageId, List.of(), null, null, null);
    }
}
