package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    private static final List<FaqEntry> FAQ = List.of(
            ShopFaq.entry("refund", "退款多久到账", "我要退款", "申请退款以后钱什么时候到账"),
            ShopFaq.entry("return", "怎么退货", "退货流程是什么"),
            ShopFaq.entry("redeem", "基金怎么赎回", "赎回要多少天"),
            ShopFaq.entry("coupon", "优惠券怎么用", "优惠券在哪里领取"),
            ShopFaq.entry("code", "收不到短信怎么办", "手机号停机了收不到短信"),
            ShopFaq.entry("place", "浙江可以送货上门吗"),
            ShopFaq.entry("bind", "怎么绑定银行卡", "可以绑定几张银行卡", "绑定的银行卡怎么换", "解除绑定"),
            ShopFaq.entry("done", "已经付款了怎么取消订单"),
            ShopFaq.entry("luggage", "行李超重怎么收费"));

    private static final FaqMatcher MATCHER = FaqIndex.build(FAQ, List.of());

    private static String changes(FaqMatcher matcher, String question) {
        return matcher.explain(question, NOON).steps().stream()
                .filter(step -> step.name().equals("spelling"))
                .map(Explanation.Step::result)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "退宽几天能到, 退宽 → 退款, refund",
        "我买的基金想熟回, 熟回 → 赎回, redeem",
        "我的优会券呢, 优会券 → 优惠券, coupon",
        "基金属回几天, 属回 → 赎回, redeem",
        "解除梆定, 梆定 → 绑定, bind"
    })
    void whatSoundsAlikeIsReadAsTheWordOfTheBase(String question, String change, String entry) {
        assertThat(changes(MATCHER, question)).isEqualTo(change);
        assertThat(ShopFaq.best(MATCHER.match(question, NOON))).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource({"我的兴李超重了, 兴李 → 行李", "推款几天能到, 推款 → 退款", "订挡怎么取消, 订挡 → 订单", "退夫几天到, ''"})
    void someSoundsThatManyDoNotTellApartCountAsAlike(String question, String change) {
        assertThat(changes(MATCHER, question)).isEqualTo(change);
    }

    @Test
    void whatLooksAlikeIsReadAsTheWordOfTheBase() {
        assertThat(changes(MATCHER, "我己经付款了")).isEqualTo("己经 → 已经");
    }

    @ParameterizedTest
    @CsvSource({
        "tuihuo怎么弄, tuihuo → 退货, return",
        "zhejiang, zhejiang → 浙江, place",
        "退kuan几天到, 退kuan → 退款, refund",
        "shouji停机, shouji → 手机, code"
    })
    void pinyinIsReadAsTheWordOfTheBase(String question, String change, String entry) {
        assertThat(changes(MATCHER, question)).isEqualTo(change);
        assertThat(ShopFaq.best(MATCHER.match(question, NOON))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wo yao tui kuan", "woyaotuikuan", "WO YAO TUIKUAN"})
    void aWholeQuestionMayBeInPinyin(String question) {
        Match match = MATCHER.match(question, NOON);

        assertThat(ShopFaq.best(match)).isEqualTo("refund");
        assertThat(match.candidates().get(0).confidence()).isGreaterThan(0.9);
    }

    @Test
    void initialsStandForTheOneWordThatHasThem() {
        assertThat(changes(MATCHER, "yhq怎么用")).isEqualTo("yhq → 优惠券");
    }

    @Test
    void initialsOfTwoWordsAreLeftAlone() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(
                        ShopFaq.withKeywords("coupon", "券怎么用", "优惠券"),
                        ShopFaq.withKeywords("season", "活动多长", "优惠期"),
                        ShopFaq.withKeywords("card", "卡怎么用", "信用卡")),
                List.of());

        assertThat(changes(matcher, "xyk可以吗")).isEqualTo("xyk → 信用卡");
        assertThat(changes(matcher, "yhq可以吗")).isEmpty();
    }

    @Test
    void wordsThatOnlyASynonymHasAreKnown() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(ShopFaq.entry("fee", "运费是多少"), ShopFaq.entry("size", "尺码怎么选")),
                List.of(new Synonyms.Group(List.of("运费", "邮资"), List.of())));

        assertThat(changes(matcher, "油资谁出")).isEqualTo("油资 → 邮资");
        assertThat(ShopFaq.best(matcher.match("油资谁出", NOON))).isEqualTo("fee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how can i pay", "can you tell me", "hello shanghai", "vip", "app"})
    void wordsOfOtherLanguagesAreNoPinyin(String question) {
        assertThat(changes(MATCHER, question)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款多久", "退货地址填哪里", "我想买一只手表", "推广活动有哪些", "手续费是多少", "你那里有什么"})
    void whatMakesSenseIsLeftAlone(String question) {
        assertThat(changes(MATCHER, question)).isEmpty();
    }

    @Test
    void notIsNeitherPutInNorTakenAway() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(ShopFaq.entry("cannot", "不能退款", "不能退货", "不能换货"), ShopFaq.entry("step", "布能洗吗")), List.of());

        assertThat(changes(matcher, "步能退款")).isEmpty();
        assertThat(changes(matcher, "布能退款")).isEmpty();
        assertThat(matcher.match("退款不能", NOON).normalized()).isEqualTo("退款不能");
    }

    @Test
    void numbersStayAsTheyAre() {
        FaqMatcher matcher =
                FaqIndex.build(List.of(ShopFaq.entry("ten", "十天无理由退货", "十天包退"), ShopFaq.entry("a", "怎么退货")), List.of());

        assertThat(changes(matcher, "是天包退")).isEmpty();
        assertThat(changes(matcher, "四天包退")).isEmpty();
    }

    @Test
    void aSynonymIsNoSlip() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(ShopFaq.entry("fee", "邮费是多少"), ShopFaq.entry("oil", "加油站在哪里")),
                List.of(new Synonyms.Group(List.of("邮费", "有费"), List.of())));

        assertThat(changes(matcher, "有费谁出")).isEmpty();
        assertThat(ShopFaq.best(matcher.match("有费谁出", NOON))).isEqualTo("fee");
    }

    @Test
    void aWordOfTheDictionaryGivesWayOnlyBetweenNeighboursOfTheBase() {
        assertThat(changes(MATCHER, "行礼超重了")).isEqualTo("行礼 → 行李");
        assertThat(changes(MATCHER, "给长辈行礼")).isEmpty();
    }

    @Test
    void aCorrectedQuestionIsAlmostAsSureAsTheRightOne() {
        double right = ShopFaq.confidence(MATCHER.match("退款几天能到", NOON), "refund");
        double slip = ShopFaq.confidence(MATCHER.match("退宽几天能到", NOON), "refund");

        assertThat(slip).isLessThan(right).isGreaterThan(0.95 * right);
    }

    @Test
    void whatIsAskedWordForWordIsNeverCorrected() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(ShopFaq.entry("a", "退宽是什么"), ShopFaq.entry("b", "退款是什么"), ShopFaq.entry("c", "退款多久")),
                List.of());

        assertThat(ShopFaq.best(matcher.match("退宽是什么", NOON))).isEqualTo("a");
        assertThat(changes(matcher, "退宽是什么")).isEmpty();
    }
}
