package io.miaohui.insight.learning;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Thresholds.Verdict;
import io.miaohui.faq.Tuning;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the live release has that a new entry would repeat: whatever may answer its question or says its answer. */
@Component
class NearEntries {

    private final Faq faq;
    private final Tuning tuning;
    private final Clock clock;

    /** Made ready once for each release, which is never changed. */
    private volatile @Nullable Ready ready;

    private record Ready(long release, AnswerLikeness answers) {}

    NearEntries(Faq faq, Tuning tuning, Clock clock) {
        this.faq = faq;
        this.tuning = tuning;
        this.clock = clock;
    }

    /**
     * The entries that come near, at most {@link Thresholds#MAX_CHOICES}, the nearest first.
     *
     * @param answer {@code null} while there is none
     */
    List<FaqEntry> of(String question, @Nullable String answer) {
        Map<String, FaqEntry> near = new LinkedHashMap<>();
        if (answer != null) {
            answers().alike(answer, Thresholds.MAX_CHOICES).forEach(entry -> near.put(entry.id(), entry));
        }
        candidates(question).forEach(it -> near.putIfAbsent(it.entry().id(), it.entry()));
        return near.values().stream().limit(Thresholds.MAX_CHOICES).toList();
    }

    /** The entry whose answer says the same. */
    Optional<FaqEntry> saying(String answer) {
        return answers().closest(answer);
    }

    /** Some want a person for what the bot could answer. */
    boolean isAnswered(String question) {
        return tuning.thresholds().judge(matched(question)) instanceof Verdict.Answer;
    }

    private List<Candidate> candidates(String question) {
        double least = tuning.thresholds().clarifyAt();
        return matched(question).stream().filter(it -> it.confidence() >= least).toList();
    }

    private List<Candidate> matched(String question) {
        return faq.live().matcher().match(question, clock.instant()).candidates();
    }

    private AnswerLikeness answers() {
        Faq.Live live = faq.live();
        Ready known = ready;
        if (known == null || known.release() != live.number()) {
            known = new Ready(live.number(), new AnswerLikeness(live.entries().values()));
            ready = known;
        }
        return known.answers();
    }
}
