package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaqIndexTest {

    private static final FaqMatcher SHOP = ShopFaq.with();

    static Stream<String[]> everyQuestion() {
        return ShopFaq.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.question()), entry.similar().stream())
                        .map(question -> new String[] {entry.id(), question}));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void everyQuestionFindsItsEntryForCertain(String id, String question) {
        Match match = SHOP.match("你好，" + question + "？", NOON);

        assertThat(ShopFaq.best(match)).isEqualTo(id);
        assertThat(match.candidates().get(0).confidence()).isGreaterThanOrEqualTo(0.99);
        assertThat(match.candidates().get(0).matchedQuestion()).isEqualTo(question);
        assertThat(match.candidates().stream().skip(1)).allMatch(other -> other.confidence() <= 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "东西买错了怎么退, return",
        "退的钱几天能到, refund-when",
        "想换个尺码, swap",
        "电子发票怎么开, invoice",
        "收货地址写错了能改吗, address",
        "密码忘了, password",
        "查一下快递到哪了, track"
    })
    void aRewordedQuestionFindsItsEntry(String question, String id) {
        assertThat(ShopFaq.best(SHOP.match(question, NOON))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "你喜欢什么颜色", "给我讲个笑话", "北京到上海的高铁票", "世界上最高的山"})
    void whatTheFaqDoesNotKnowIsNotTrusted(String question) {
        assertThat(SHOP.match(question, NOON).candidates()).allMatch(candidate -> candidate.confidence() < 0.4);
    }

    @Test
    void aQuestionOfUnknownWordsFindsNothing() {
        assertThat(SHOP.match("zzz", NOON).candidates()).isEmpty();
    }

    @Test
    void negationTurnsTheAnswerRound() {
        FaqMatcher matcher =
                ShopFaq.with(ShopFaq.entry("yes", "生鲜可以退款吗"), ShopFaq.entry("no", "为什么生鲜不可以退款", "生鲜怎么不能退款"));

        assertThat(ShopFaq.best(matcher.match("生鲜不能退款是怎么回事", NOON))).isEqualTo("no");
        assertThat(ShopFaq.best(matcher.match("生鲜可不可以退款", NOON))).isEqualTo("yes");
    }

    @Test
    void whatSaysTheOppositeIsTrustedLess() {
        double same = ShopFaq.confidence(SHOP.match("定制商品可以退款么", NOON), "can-refund");
        double opposite = ShopFaq.confidence(SHOP.match("定制商品不可以退款么", NOON), "can-refund");

        assertThat(opposite).isLessThan(same);
        assertThat(ShopFaq.best(SHOP.match("自动续费在哪里关闭", NOON))).isEqualTo("close-renew");
        assertThat(ShopFaq.best(SHOP.match("自动续费在哪里打开", NOON))).isEqualTo("open-renew");
    }

    @Test
    void numbersTellEntriesApart() {
        assertThat(ShopFaq.best(SHOP.match("7天之内无理由可以退货吗", NOON))).isEqualTo("seven-days");
        assertThat(ShopFaq.best(SHOP.match("是15天换新吗", NOON))).isEqualTo("fifteen-days");
        assertThat(ShopFaq.confidence(SHOP.match("支持30天无理由退货吗", NOON), "seven-days"))
                .isLessThan(ShopFaq.confidence(SHOP.match("支持七天无理由退货么", NOON), "seven-days"))
                .isLessThan(0.5);
    }

    @Test
    void aNegativeQuestionBarsTheEntryAndPushesLookAlikesDown() {
        FaqEntry plain = ShopFaq.entry("gift", "礼品卡怎么充值", "礼品卡充值方法");
        FaqEntry wary = ShopFaq.withNegative("gift", "礼品卡怎么充值", List.of("礼品卡充值方法"), "话费怎么充值", "话费充值方法");
        FaqMatcher without = ShopFaq.with(plain);
        FaqMatcher with = ShopFaq.with(wary);

        assertThat(ShopFaq.confidence(with.match("话费怎么充值", NOON), "gift")).isZero();
        assertThat(ShopFaq.confidence(with.match("话费怎么充值的", NOON), "gift"))
                .isLessThan(ShopFaq.confidence(without.match("话费怎么充值的", NOON), "gift"));
        assertThat(ShopFaq.best(with.match("礼品卡怎么充值", NOON))).isEqualTo("gift");
    }

    @Test
    void onlyEntriesThatAreLiveAtThatMomentAppear() {
        Instant june = Instant.parse("2026-06-01T00:00:00Z");
        Instant july = Instant.parse("2026-07-01T00:00:00Z");
        FaqMatcher matcher = ShopFaq.with(
                ShopFaq.during("sale", "大促活动规则", june, july),
                ShopFaq.during("next", "大促活动规则", july, null),
                ShopFaq.disabled("draft", "大促活动规则"));

        assertThat(matcher.match("大促活动规则", june.minusMillis(1)).candidates())
                .noneMatch(candidate -> candidate.confidence() > 0.3);
        assertThat(ShopFaq.best(matcher.match("大促活动规则", june))).isEqualTo("sale");
        assertThat(ShopFaq.best(matcher.match("大促活动规则", july.minusMillis(1)))).isEqualTo("sale");
        assertThat(ShopFaq.best(matcher.match("大促活动规则", july))).isEqualTo("next");
        assertThat(matcher.match("大促活动规则", july).candidates())
                .noneMatch(candidate -> candidate.entry().id().matches("sale|draft"));
    }

    @Test
    void anEntryOfAnotherTimeDoesNotWeakenThePresentOne() {
        Instant july = Instant.parse("2026-07-01T00:00:00Z");
        FaqMatcher alone = ShopFaq.with(ShopFaq.during("now", "大促活动规则", null, july));
        FaqMatcher both =
                ShopFaq.with(ShopFaq.during("now", "大促活动规则", null, july), ShopFaq.during("next", "大促活动规则", july, null));

        assertThat(ShopFaq.confidence(both.match("大促的活动规则", NOON), "now"))
                .isCloseTo(
                        ShopFaq.confidence(alone.match("大促的活动规则", NOON), "now"),
                        org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void theSameQuestionInTwoEntriesNamesBoth() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.entry("twin", "怎么退货"));

        assertThat(matcher.match("怎么退货", NOON).candidates().subList(0, 2))
                .allMatch(candidate -> candidate.confidence() == 1)
                .extracting(candidate -> candidate.entry().id())
                .containsExactly("return", "twin");
    }

    @Test
    void aCandidateSaysWhy() {
        Candidate best = SHOP.match("东西买错了怎么退", NOON).candidates().get(0);

        assertThat(best.signals()).extracting(Candidate.Signal::name).contains("lexical", "learned");
        assertThat(best.signals())
                .filteredOn(signal -> signal.name().equals("lexical"))
                .allMatch(signal -> signal.value() > 0 && signal.detail().contains("买"));
        assertThat(best.signals())
                .extracting(signal -> Math.abs(signal.value()))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void anExplanationShowsTheStepsOfTheSameMatch() {
        Explanation explanation = SHOP.explain("請問，怎麼退貨呢？", NOON);

        assertThat(explanation.match()).isEqualTo(SHOP.match("請問，怎麼退貨呢？", NOON));
        assertThat(explanation.steps())
                .contains(new Explanation.Step("normalize", "怎么退货"), new Explanation.Step("exact", "怎么退货"))
                .extracting(Explanation.Step::name)
                .containsSequence("normalize", "tokens", "exact", "lexical");
    }
}
