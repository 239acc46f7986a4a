package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.MatchingSettings;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Training;
import io.miaohui.faq.Training.Trained;
import io.miaohui.faq.Tuning;
import io.miaohui.faq.Tuning.Choice;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.ShopFaq;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

abstract class TuningContract extends StoreContract {

    @Autowired
    MatchingSettings settings;

    @Autowired
    Tuning tuning;

    @Autowired
    Training training;

    @Autowired
    Feedback feedback;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void nothingIsChosen() {
        tuning.reset("test");
        jdbc.update("DELETE FROM faq_verdict");
    }

    @Test
    void whatWasChosenIsInForceAtOnceAndWrittenDown() {
        Choice choice = tuning.answerAt(0.8, "王经理");

        assertThat(tuning.thresholds()).isEqualTo(new Thresholds(0.8, settings.clarifyAt(), settings.gap()));
        assertThat(choice.by()).isEqualTo("王经理");
        assertThat(tuning.latest(2)).containsExactly(choice, tuning.latest(2).get(1));
        assertThat(tuning.latest(2).get(1).isDefault()).isTrue();
    }

    @Test
    void askingBackFollowsAThresholdBelowIt() {
        tuning.answerAt(0.01, "a");
        assertThat(tuning.thresholds()).isEqualTo(new Thresholds(0.01, 0.01, settings.gap()));

        tuning.answerAt(0.9, "a");
        assertThat(tuning.thresholds().clarifyAt()).isEqualTo(settings.clarifyAt());
    }

    @Test
    void anotherReplicaFollowsByItself() {
        StoredTuning other = replica(MatchingModels.shipped());
        ReleaseWatch watch = new ReleaseWatch(List.of(other), new ReleaseSettings(Duration.ofMillis(100), 0));
        watch.start();

        tuning.answerAt(0.77, "a");

        await().untilAsserted(() -> assertThat(other.thresholds().answerAt()).isEqualTo(0.77));
        watch.stop();
    }

    @Test
    void aReplicaThatStartsTakesWhatWasChosen() {
        tuning.answerAt(0.78, "a");

        assertThat(replica(MatchingModels.shipped()).thresholds().answerAt()).isEqualTo(0.78);
    }

    @Test
    void takingItBackLeavesTheSettings() {
        tuning.answerAt(0.8, "a");

        Choice back = tuning.reset("a");

        assertThat(back.isDefault()).isTrue();
        assertThat(tuning.thresholds()).isEqualTo(settings.thresholds());
    }

    @Test
    void aThresholdIsAShare() {
        assertThatThrownBy(() -> tuning.answerAt(1.2, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tuning.use(987_654, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThat(tuning.current().isDefault()).isTrue();
    }

    @Test
    void littleFeedbackIsMeasuredAndNotLearnedFrom() {
        shop();
        feedback.add(verdict("请问买错了要退回去", "return", true));

        assertThat(training.measure().questions()).isEqualTo(1);
        assertThat(training.measure().isEnough()).isFalse();
        assertThatThrownBy(() -> training.train("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMeasureHoldsUntilSomethingChanges() {
        shop();
        for (int i = 0; i < 101; i++) {
            feedback.add(verdict("请问买错了要退回去" + i, "return", true));
        }
        assertThat(training.measured()).isEmpty();

        Training.Measured measured = training.measure();
        assertThat(training.measured()).containsSame(measured);

        feedback.add(verdict("钱啥时候退我", "refund-when", true));
        assertThat(training.measured()).isEmpty();
        assertThat(training.measure().verdicts()).isEqualTo(102);
    }

    @Test
    void littleFeedbackIsMeasuredWhileAPageWaits() {
        shop();
        feedback.add(verdict("请问买错了要退回去", "return", true));

        assertThat(training.measured())
                .hasValueSatisfying(measured -> assertThat(measured.questions()).isEqualTo(1));
    }

    @Test
    void trainingChangesNothingBeforeItIsUsedAndCanBeTakenBack() {
        shop();
        talkative();
        StoredTuning stored = context.getBean(StoredTuning.class);
        String before = stored.models().words().text();

        Trained trained = training.train("王经理");

        assertThat(trained.questions()).isGreaterThanOrEqualTo(Training.ENOUGH);
        assertThat(trained.after().wrong()).isLessThanOrEqualTo(trained.before().wrong());
        assertThat(training.find(trained.id())).contains(trained);
        assertThat(stored.models().words().text()).isEqualTo(before);

        tuning.use(trained.id(), "王经理");
        assertThat(stored.models().words().text()).isNotEqualTo(before);
        assertThat(tuning.thresholds().answerAt()).isEqualTo(trained.answerAt());
        assertThat(replica(MatchingModels.shipped()).models().words().text())
                .isEqualTo(stored.models().words().text());

        tuning.answerAt(0.9, "王经理");
        assertThat(tuning.current().training()).isEqualTo(trained.id());

        tuning.reset("王经理");
        assertThat(stored.models().words().text()).isEqualTo(before);
    }

    @Test
    void weightsOfAnotherVersionAreToldAndNotUsed() {
        shop();
        talkative();
        Trained trained = training.train("a");
        jdbc.update("UPDATE matching_training SET words_weights = 'BIAS=-3' WHERE id = ?", trained.id());

        tuning.use(trained.id(), "a");

        assertThat(tuning.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("HEAD_LEAD"));
        assertThat(tuning.thresholds()).isEqualTo(settings.thresholds());
        tuning.reset("a");
        assertThat(tuning.problem()).isEmpty();
    }

    @Test
    void theShippedQuestionsHaveACurveOfTheirOwn() {
        assertThat(training.shipped().at(0).right())
                .isGreaterThan(training.shipped().at(0.9).right());
    }

    private StoredTuning replica(MatchingModels models) {
        return new StoredTuning(
                context.getBean(MatchingSettings.class),
                models,
                context.getBean(ChoiceMapper.class),
                context.getBean(TrainingMapper.class),
                context.getBean(RevisionMapper.class),
                context.getBean(Transactions.class),
                context.getBean(MatchCache.class),
                context.getBean(Clock.class));
    }

    private void shop() {
        List<FaqEntry> entries = ShopFaq.entries();
        draft.saveAll(entries);
        releases.publish("admin", null);
    }

    private void talkative() {
        for (String beginning : List.of("请问一下", "那个", "老板", "我就想知道", "急急急", "麻烦问问", "在不在", "客服")) {
            feedback.add(verdict(beginning + "买错了要退回去", "return", true));
            feedback.add(verdict(beginning + "钱啥时候退我", "refund-when", true));
            feedback.add(verdict(beginning + "衣服小了换大的", "swap", true));
            feedback.add(verdict(beginning + "几天能发", "ship-when", true));
            feedback.add(verdict(beginning + "邮费多少", "freight", true));
            feedback.add(verdict(beginning + "单子不要了", "cancel", true));
            feedback.add(verdict(beginning + "地址要改", "address", true));
            feedback.add(verdict(beginning + "发票能抵税吗", "invoice", false));
            feedback.add(verdict(beginning + "优惠券能送人吗", "coupon", false));
        }
    }

    private static Verdict verdict(String question, String entry, boolean right) {
        return new Verdict(question, entry, right, Source.THUMB, NOW);
    }
}
