package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseMetricsTest {

    private static final FaqEntry ENTRY = FaqEntry.of("Q-1", "在吗", "在的");

    private final MatchCache cache = new MatchCache(new ReleaseSettings(Duration.ofSeconds(1), 10));
    private final FaqMatcher matcher = cache.caching(new ExactMatcher(List.of(ENTRY), List.of()), List.of(ENTRY));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void whatAnswersAndHowOftenTheCacheHelpsIsMeasured() {
        new ReleaseMetrics(new Stale(), cache).bindTo(registry);

        matcher.match("在吗", Instant.EPOCH);
        matcher.match("在吗", Instant.EPOCH);

        assertThat(gauge("miaohui.faq.release")).isEqualTo(7);
        assertThat(gauge("miaohui.faq.entries")).isEqualTo(1);
        assertThat(gauge("miaohui.faq.stale")).isEqualTo(1);
        assertThat(registry.get("cache.gets")
                        .tag("cache", "matches")
                        .tag("result", "hit")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private final class Stale implements Faq {

        @Override
        public Live live() {
            return new Live(7, Instant.EPOCH, matcher, Map.of("Q-1", ENTRY));
        }

        @Override
        public Optional<String> problem() {
            return Optional.of("release 8 cannot be made ready to answer");
        }
    }
}
