package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Synonyms.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegativeQuestionsTest {

    private static final List<FaqEntry> FAQ = List.of(
            ShopFaq.withNegative("return", "怎么退货", List.of("退货流程", "我要退货", "买错了想退怎么操作"), "怎么换货", "退货运费谁出", "海外订单怎么退货"),
            ShopFaq.withNegative("ship", "什么时候发货", List.of("多久发货"), "预售商品什么时候发货"),
            ShopFaq.entry("invoice", "怎么开发票", "发票怎么申请"));

    private static final List<Group> SYNONYMS = List.of(
            new Group(List.of("运费", "邮费", "快递费"), List.of()),
            new Group(List.of("海外", "国外"), List.of()),
            new Group(List.of("咋"), List.of("怎么")));

    private static final FaqMatcher MATCHER = FaqIndex.build(FAQ, SYNONYMS);

    private static double confidence(String question, String id) {
        return ShopFaq.confidence(MATCHER.match(question, NOON), id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"怎么换货", "想换货怎么操作", "退货的运费谁来出", "海外的订单怎么退货"})
    void whatIsNearANegativeQuestionIsNotAnsweredByItsEntry(String question) {
        assertThat(confidence(question, "return")).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"咋换货", "退货邮费谁出", "退货的快递费谁来出", "国外订单怎么退货", "国外的订单咋退货"})
    void norBySynonyms(String question) {
        assertThat(confidence(question, "return")).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"退货运废谁出", "haiwai订单怎么退货"})
    void norWithAnotherSpelling(String question) {
        assertThat(confidence(question, "return")).isLessThan(0.2);
    }

    @Test
    void oneTellingWordOfANegativeQuestionIsEnough() {
        assertThat(confidence("预售的什么时候发货", "ship")).isLessThan(0.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"怎么退货", "退货怎么操作", "我想退货", "退货要走什么流程"})
    void theEntrysOwnQuestionsAreNotHeldBack(String question) {
        FaqMatcher without = FaqIndex.build(
                List.of(ShopFaq.entry("return", "怎么退货", "退货流程", "我要退货", "买错了想退怎么操作"), FAQ.get(1), FAQ.get(2)),
                SYNONYMS);

        assertThat(confidence(question, "return"))
                .isGreaterThan(0.9 * ShopFaq.confidence(without.match(question, NOON), "return"));
    }

    @Test
    void anotherEntryMayAnswerIt() {
        FaqMatcher matcher = FaqIndex.build(List.of(FAQ.get(0), ShopFaq.entry("swap", "怎么换货", "换货流程")), SYNONYMS);

        assertThat(ShopFaq.best(matcher.match("想换货怎么操作", NOON))).isEqualTo("swap");
    }

    @Test
    void aReadingThatIsRefusedWordForWordIsRefusedInAllReadings() {
        FaqMatcher matcher = FaqIndex.build(List.of(ShopFaq.withNegative("swap", "怎么换货", List.of(), "咋换货")), SYNONYMS);

        assertThat(ShopFaq.confidence(matcher.match("咋换货", NOON), "swap")).isZero();
    }
}
