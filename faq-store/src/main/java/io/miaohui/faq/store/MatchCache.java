package io.miaohui.faq.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.matching.ObservingMatcher;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Remembers what repeated questions found. What it remembers ends with the release and with validity periods. */
@Component
class MatchCache {

    /** Longer ones are hardly asked twice, and would let the cache grow without a bound. */
    private static final int LONGEST_QUESTION = 200;

    private record Key(long generation, long knowledge, int period, String question) {}

    private final Cache<Key, Match> matches;
    private final AtomicLong generations = new AtomicLong();
    private final AtomicLong knowledge = new AtomicLong();

    MatchCache(ReleaseSettings settings) {
        matches = Caffeine.newBuilder()
                .maximumSize(settings.cachedQuestions())
                .recordStats()
                .build();
    }

    /** Drops what a matcher found that has come to know better, and what it is still finding while this is called. */
    void forget() {
        knowledge.incrementAndGet();
        matches.invalidateAll();
    }

    /** Grows whenever a matcher comes to know better, whatever the release. */
    long knowledge() {
        return knowledge.get();
    }

    Cache<?, ?> cache() {
        return matches;
    }

    /**
     * Puts the cache before the matcher of a new release, and drops what earlier ones left. One that is still in use
     * meanwhile has keys of its own.
     */
    FaqMatcher caching(ObservingMatcher matcher, List<FaqEntry> entries) {
        matches.invalidateAll();
        return new CachingMatcher(matcher, new ValidityPeriods(entries), generations.incrementAndGet());
    }

    private final class CachingMatcher implements ObservingMatcher {

        private final ObservingMatcher matcher;
        private final ValidityPeriods periods;
        private final long generation;

        CachingMatcher(ObservingMatcher matcher, ValidityPeriods periods, long generation) {
            this.matcher = matcher;
            this.periods = periods;
            this.generation = generation;
        }

        @Override
        public Match match(String question, Instant moment) {
            if (question.length() > LONGEST_QUESTION) {
                return matcher.match(question, moment);
            }
            Key key = new Key(generation, knowledge.get(), periods.at(moment), question);
            return matches.get(key, unknown -> matcher.match(question, moment));
        }

        @Override
        public Observation observe(String question, Instant moment) {
            return matcher.observe(question, moment);
        }

        @Override
        public Explanation explain(String question, Instant moment) {
            return matcher.explain(question, moment);
        }
    }
}
