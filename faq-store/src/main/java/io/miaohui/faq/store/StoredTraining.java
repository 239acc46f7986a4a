package io.miaohui.faq.store;

import io.miaohui.faq.Faq;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.Training;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.ObservingMatcher;
import io.miaohui.faq.tuning.FeedbackSet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Asks the live release the questions of the feedback, and keeps what was learned in the database. */
@Component
class StoredTraining implements Training {

    /** Asking so many takes some seconds at first, and far less once their meaning is known. */
    private static final int MOST_VERDICTS = 2_000;

    /** So few are asked while a page waits. */
    private static final int AT_ONCE = 100;

    /** What a measure depends on: as long as it is the same, so is the measure. */
    private record Basis(FaqMatcherAt matcher, MatchingModels models, Thresholds thresholds, List<Verdict> verdicts) {}

    private record FaqMatcherAt(ObservingMatcher matcher, long knowledge) {}

    private record Known(Basis basis, FeedbackSet set, Measured measured) {}

    private final Faq faq;
    private final Feedback feedback;
    private final StoredTuning tuning;
    private final MatchCache cache;
    private final TrainingMapper trainings;
    private final TradeOff shipped;
    private final Clock clock;
    private volatile @Nullable Known known;

    StoredTraining(
            Faq faq,
            Feedback feedback,
            StoredTuning tuning,
            MatchCache cache,
            TrainingMapper trainings,
            TradeOff shipped,
            Clock clock) {
        this.faq = faq;
        this.feedback = feedback;
        this.tuning = tuning;
        this.cache = cache;
        this.trainings = trainings;
        this.shipped = shipped;
        this.clock = clock;
    }

    @Override
    public Optional<Measured> measured() {
        Basis basis = basis(faq.live());
        return basis.verdicts().size() <= AT_ONCE
                ? Optional.of(know().measured())
                : Optional.ofNullable(known)
                        .filter(one -> one.basis().equals(basis))
                        .map(Known::measured);
    }

    @Override
    public Measured measure() {
        return know().measured();
    }

    @Override
    public TradeOff shipped() {
        return shipped;
    }

    @Override
    public Trained train(String by) {
        Assert.isTrue(by.length() <= 100, "a name has at most 100 characters");
        Known now = know();
        Assert.state(now.measured().isEnough(), "there is not enough feedback to learn from");
        TrainingRow row = TrainingRow.of(
                now.set().learn(tuning.unchosen()),
                now.set().rehearse(tuning.unchosen(), tuning.models(), tuning.thresholds()),
                clock.instant(),
                by);
        trainings.insert(row);
        return row.toTrained();
    }

    @Override
    public Optional<Trained> find(long id) {
        return Optional.ofNullable(trainings.selectById(id)).map(TrainingRow::toTrained);
    }

    private synchronized Known know() {
        Faq.Live live = faq.live();
        Basis basis = basis(live);
        Known last = known;
        if (last != null && last.basis().equals(basis)) {
            return last;
        }
        Instant now = clock.instant();
        ObservingMatcher matcher = basis.matcher().matcher();
        FeedbackSet set = FeedbackSet.of(
                basis.verdicts(), live.entries()::containsKey, question -> matcher.observe(question, now));
        Known fresh = new Known(
                basis,
                set,
                new Measured(
                        basis.verdicts().size(),
                        set.questions(basis.models()),
                        set.tradeOff(basis.models(), basis.thresholds())));
        known = fresh;
        return fresh;
    }

    private Basis basis(Faq.Live live) {
        return new Basis(
                new FaqMatcherAt((ObservingMatcher) live.matcher(), cache.knowledge()),
                tuning.models(),
                tuning.thresholds(),
                feedback.newest(MOST_VERDICTS));
    }
}
