package io.miaohui.faq.store;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.matching.ObservingMatcher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Builds indexes that know meanings. A large release answers by its words at once, and by its meaning as well as soon as
 * its questions have been read, which takes about 1.5 ms for each that is new.
 */
final class MeaningMatchers implements MatcherFactory, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MeaningMatchers.class);

    /** So many questions are read within the time in which a release has to be live. */
    private static final int READ_AT_ONCE = 1_000;

    private final Runnable improved;
    private final Supplier<MatchingModels> models;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "faq-meaning");
        thread.setDaemon(true);
        return thread;
    });

    private final Supplier<Optional<Embeddings>> embeddings;
    private volatile @Nullable GrowingMatcher newest;

    /**
     * @param embeddings loads the model, or tells that there is none
     * @param improved is called when a matcher in use begins to find more
     * @param models the weights in force
     */
    MeaningMatchers(Supplier<Optional<Embeddings>> embeddings, Runnable improved, Supplier<MatchingModels> models) {
        this.embeddings = embeddings;
        this.improved = improved;
        this.models = models;
    }

    /** The model is loaded for the first release that has something to read. */
    @Override
    public synchronized ObservingMatcher build(List<FaqEntry> entries, List<Synonyms.Group> synonyms) {
        newest = null;
        if (entries.isEmpty()) {
            return FaqIndex.build(entries, synonyms, null, models);
        }
        Optional<Embeddings> known = embeddings.get();
        if (known.isEmpty() || questions(entries) <= READ_AT_ONCE) {
            return FaqIndex.build(entries, synonyms, known.orElse(null), models);
        }
        GrowingMatcher matcher = new GrowingMatcher(FaqIndex.build(entries, synonyms, null, models));
        newest = matcher;
        reader.execute(() -> grow(matcher, () -> FaqIndex.build(entries, synonyms, known.get(), models)));
        return matcher;
    }

    private static long questions(List<FaqEntry> entries) {
        return entries.stream()
                .mapToLong(
                        entry -> 1 + entry.similar().size() + entry.negative().size())
                .sum();
    }

    private void grow(GrowingMatcher matcher, Supplier<ObservingMatcher> better) {
        try {
            if (matcher == newest) {
                matcher.current = better.get();
                improved.run();
            }
        } catch (RuntimeException e) {
            log.error("The release goes on answering by its words alone", e);
        } finally {
            matcher.grown.complete(null);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        GrowingMatcher waitedFor = newest;
        if (waitedFor != null) {
            waitedFor.grown.complete(null);
        }
    }

    private static final class GrowingMatcher implements ObservingMatcher {
        private final CompletableFuture<@Nullable Void> grown = new CompletableFuture<>();
        private volatile ObservingMatcher current;

        GrowingMatcher(ObservingMatcher first) {
            current = first;
        }

        @Override
        public Match match(String question, Instant moment) {
            return current.match(question, moment);
        }

        /** Customers do not wait for the meaning; training does. */
        @Override
        public Observation observe(String question, Instant moment) {
            grown.join();
            return current.observe(question, moment);
        }

        @Override
        public Explanation explain(String question, Instant moment) {
            return current.explain(question, moment);
        }
    }
}
