package io.miaohui.faq.store;

import io.miaohui.faq.MatchingSettings;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import io.miaohui.faq.matching.MatchingModels;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** What admins chose, in the database; what is in force, in memory. */
@Component
@DependsOnDatabaseInitialization
class StoredTuning implements Tuning, Followed {

    private static final Logger log = LoggerFactory.getLogger(StoredTuning.class);

    /** @param revision of the database's choices that this comes from */
    private record InForce(
            long revision, Choice choice, Thresholds thresholds, MatchingModels models, @Nullable String problem) {}

    private final MatchingSettings settings;
    private final MatchingModels unchosen;
    private final ChoiceMapper choices;
    private final TrainingMapper trainings;
    private final RevisionMapper revisions;
    private final Transactions transactions;
    private final MatchCache cache;
    private final Clock clock;
    private volatile InForce inForce;

    /** What is said once need not be said each second. */
    private boolean unreachable;

    StoredTuning(
            MatchingSettings settings,
            MatchingModels unchosen,
            ChoiceMapper choices,
            TrainingMapper trainings,
            RevisionMapper revisions,
            Transactions transactions,
            MatchCache cache,
            Clock clock) {
        this.settings = settings;
        this.unchosen = unchosen;
        this.choices = choices;
        this.trainings = trainings;
        this.revisions = revisions;
        this.transactions = transactions;
        this.cache = cache;
        this.clock = clock;
        inForce = load(revisions.current(RevisionMapper.MATCHING));
    }

    /** The weights in force here now. */
    MatchingModels models() {
        return inForce.models();
    }

    /** The weights that training starts from, whatever was chosen. */
    MatchingModels unchosen() {
        return unchosen;
    }

    @Override
    public Thresholds thresholds() {
        return inForce.thresholds();
    }

    @Override
    public Choice current() {
        return inForce.choice();
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(inForce.problem());
    }

    @Override
    public List<Choice> latest(int limit) {
        return choices.latest(limit).stream().map(ChoiceRow::toChoice).toList();
    }

    @Override
    public Choice answerAt(double answerAt, String by) {
        Assert.isTrue(answerAt >= 0 && answerAt <= 1, "answer-at must be from 0 to 1");
        return choose(by, last -> chosen(answerAt, last.training()));
    }

    @Override
    public Choice use(long training, String by) {
        TrainingRow row = trainings.selectById(training);
        Assert.notNull(row, "there is no such training");
        return choose(by, last -> chosen(row.answerAt, training));
    }

    @Override
    public Choice reset(String by) {
        return choose(by, last -> Choice.none());
    }

    private Choice choose(String by, UnaryOperator<Choice> change) {
        Assert.isTrue(by.length() <= 100, "a name has at most 100 characters");
        transactions.write(() -> {
            revisions.advance(RevisionMapper.MATCHING);
            return choices.insert(ChoiceRow.of(change.apply(newest()), clock.instant(), by));
        });
        refresh();
        return current();
    }

    @Override
    public synchronized void refresh() {
        try {
            long revision = revisions.current(RevisionMapper.MATCHING);
            if (revision != inForce.revision()) {
                inForce = load(revision);
                cache.forget();
            }
            unreachable = false;
        } catch (DataAccessException e) {
            if (!unreachable) {
                log.error("The database cannot be asked what was chosen for matching; the last choice holds", e);
            }
            unreachable = true;
        }
    }

    private InForce load(long revision) {
        Choice choice = newest();
        try {
            return new InForce(revision, choice, thresholds(choice), models(choice), null);
        } catch (IllegalArgumentException e) {
            log.error("The weights that were learned from feedback are not used", e);
            return new InForce(revision, choice, settings.thresholds(), unchosen, e.getMessage());
        }
    }

    private Choice newest() {
        return choices.latest(1).stream().findFirst().map(ChoiceRow::toChoice).orElse(Choice.none());
    }

    private Choice chosen(double answerAt, @Nullable Long training) {
        return new Choice(
                null,
                null,
                answerAt,
                settings.thresholds().answeringAt(answerAt).clarifyAt(),
                training);
    }

    private Thresholds thresholds(Choice choice) {
        return choice.answerAt() == null || choice.clarifyAt() == null
                ? settings.thresholds()
                : new Thresholds(choice.answerAt(), choice.clarifyAt(), settings.gap());
    }

    private MatchingModels models(Choice choice) {
        return choice.training() == null
                ? unchosen
                : trainings.selectById(choice.training()).models();
    }
}
