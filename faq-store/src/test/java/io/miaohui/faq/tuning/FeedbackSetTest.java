package io.miaohui.faq.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.Training.Figures;
import io.miaohui.faq.matching.ConfidenceModel;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.Feature;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.ShopFaq;
import io.miaohui.faq.tuning.FeedbackSet.Rehearsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackSetTest {

    private static final Thresholds THRESHOLDS = new Thresholds(0.65, 0.2, 0.05);
    private static final MatchingModels SHIPPED = MatchingModels.shipped();

    private final FaqIndex index = FaqIndex.build(ShopFaq.entries(), List.of());
    private final List<Verdict> verdicts = new ArrayList<>();

    private FeedbackSet set() {
        return FeedbackSet.of(
                verdicts,
                id -> ShopFaq.entries().stream().anyMatch(entry -> entry.id().equals(id)),
                question -> index.observe(question, ShopFaq.NOON));
    }

    private void said(String question, String entry, boolean right) {
        verdicts.add(new Verdict(question, entry, right, Source.THUMB, ShopFaq.NOON));
    }

    /** Customers who ask the same in other words, and some who wanted something else. */
    private void talkative() {
        for (String beginning : List.of("请问一下", "那个", "老板", "我就想知道", "急急急", "麻烦问问")) {
            said(beginning + "买错了要退回去", "return", true);
            said(beginning + "钱啥时候退我", "refund-when", true);
            said(beginning + "衣服小了换大的", "swap", true);
            said(beginning + "几天能发", "ship-when", true);
            said(beginning + "邮费多少", "freight", true);
            said(beginning + "单子不要了", "cancel", true);
            said(beginning + "地址要改", "address", true);
            said(beginning + "发票能抵税吗", "invoice", false);
            said(beginning + "优惠券能送人吗", "coupon", false);
            said(beginning + "会员卡怎么注销", "close-account", false);
        }
    }

    @Test
    void ofTwoVerdictsOnOneAnswerTheNewerCounts() {
        said("买错了要退回去", "return", true);
        said("买错了要退回去", "return", false);

        TradeOff tradeOff = set().tradeOff(SHIPPED, THRESHOLDS);

        assertThat(tradeOff.at(0).right() + tradeOff.at(0).wrong()).isLessThanOrEqualTo(1);
        assertThat(set().tradeOff(SHIPPED, new Thresholds(0, 0, 0)).at(0).right())
                .isEqualTo(1);
    }

    @Test
    void whatTheFaqHoldsWordForWordTellsNothing() {
        said("怎么退货", "return", true);
        said("我要退货", "return", true);

        assertThat(set().questions(SHIPPED)).isZero();
    }

    @Test
    void verdictsOnEntriesThatAreGoneCountNoMore() {
        said("怎么办分期付款呀", "instalments", true);

        assertThat(set().questions(SHIPPED)).isZero();
    }

    @Test
    void aWrongAnswerSaysNothingAboutTheOthers() {
        said("买错了要退回去", "invoice", false);

        assertThat(set().questions(SHIPPED)).isZero();
    }

    @Test
    void theHigherTheThresholdTheLessIsAnswered() {
        talkative();

        TradeOff tradeOff = set().tradeOff(SHIPPED, THRESHOLDS);

        assertThat(tradeOff.at(0.2).right())
                .isGreaterThanOrEqualTo(tradeOff.at(0.9).right());
        assertThat(tradeOff.at(0.99)).isEqualTo(new TradeOff.Point(0.99, 0, 0));
    }

    @Test
    void learningTellsWhatIsAskedForFromWhatIsNot() {
        for (String beginning : List.of("请问", "那个", "老板", "你好", "急急急", "麻烦问问")) {
            for (String id : List.of("return", "swap", "freight", "track", "warranty", "coupon")) {
                said(beginning + question(id) + "呢", id, true);
            }
            for (String talk : List.of("今天下雨了没", "晚上吃什么好", "股票还会涨吗", "给我唱支歌")) {
                index.match(beginning + talk, ShopFaq.NOON)
                        .candidates()
                        .forEach(found -> said(beginning + talk, found.entry().id(), false));
            }
        }
        ConfidenceModel blind = new ConfidenceModel(-3, new double[Feature.values().length]);
        MatchingModels timid = new MatchingModels(blind, blind);

        Rehearsed rehearsed = set().rehearse(timid, timid, THRESHOLDS);

        assertThat(rehearsed.before())
                .isEqualTo(new Figures(0, 0, rehearsed.before().calibrationError()));
        assertThat(rehearsed.after().right()).isGreaterThan(0.3);
        assertThat(rehearsed.after().wrong()).isZero();
    }

    private static String question(String id) {
        return ShopFaq.entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow()
                .question()
                .replace("怎么", "咋");
    }

    @Test
    void aFewVerdictsMoveTheWeightsALittle() {
        said("买错了要退回去", "return", true);
        MatchingModels few = set().learn(SHIPPED);
        talkative();
        MatchingModels many = set().learn(SHIPPED);

        assertThat(distance(few)).isBetween(1e-6, distance(many));
    }

    private static double distance(MatchingModels models) {
        double sum = Math.abs(models.words().bias() - SHIPPED.words().bias());
        for (Feature feature : Feature.values()) {
            sum += Math.abs(models.words().weight(feature) - SHIPPED.words().weight(feature));
        }
        return sum;
    }

    @Test
    void withoutFeedbackThereIsNothingToLearn() {
        assertThat(set().learn(SHIPPED).words().text())
                .isEqualTo(SHIPPED.words().text());
    }
}
