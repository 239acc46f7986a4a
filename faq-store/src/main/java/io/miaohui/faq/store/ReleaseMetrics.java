package io.miaohui.faq.store;

import io.miaohui.faq.Faq;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.List;
import org.springframework.stereotype.Component;

/** What answers, and how often a question was asked before. */
@Component
class ReleaseMetrics implements MeterBinder {

    private final Faq faq;
    private final MatchCache cache;

    ReleaseMetrics(Faq faq, MatchCache cache) {
        this.faq = faq;
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("miaohui.faq.release", faq, live -> live.live().number())
                .description("The release of the FAQ that answers on this replica; 0 before the first")
                .register(registry);
        Gauge.builder("miaohui.faq.entries", faq, live -> live.live().entries().size())
                .description("Entries in the release that answers")
                .register(registry);
        Gauge.builder("miaohui.faq.stale", faq, live -> live.problem().isPresent() ? 1 : 0)
                .description("1 while a newer release cannot be loaded")
                .register(registry);
        new CaffeineCacheMetrics<>(cache.cache(), "matches", List.of()).bindTo(registry);
    }
}
