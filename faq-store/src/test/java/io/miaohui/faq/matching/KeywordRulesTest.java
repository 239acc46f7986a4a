package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordRulesTest {

    private static final String LONG_QUESTION = "我上个月在你们店里买的那件衣服颜色和图片上完全是两回事客户还说让我自己想办法";

    @Test
    void aKeywordFindsWhatNoQuestionSays() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("wholesale", "大客户采购政策", "批发"));

        assertThat(ShopFaq.best(matcher.match("能批发吗", NOON))).isEqualTo("wholesale");
    }

    @Test
    void theMoreOfTheQuestionAKeywordIsTheSurerItGets() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("wholesale", "大客户采购政策", "批发", "团购"));

        double alone = ShopFaq.confidence(matcher.match("批发", NOON), "wholesale");
        double most = ShopFaq.confidence(matcher.match("能批发吗", NOON), "wholesale");
        double little = ShopFaq.confidence(matcher.match(LONG_QUESTION + "是不是批发的", NOON), "wholesale");

        assertThat(alone).isGreaterThan(most);
        assertThat(most).isGreaterThan(little);
        assertThat(little).isBetween(0.2, 0.45);
    }

    @Test
    void plusNeedsBothWords() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("vip", "等级说明", "会员+生日"));

        assertThat(ShopFaq.best(matcher.match("会员生日有礼物吗", NOON))).isEqualTo("vip");
        assertThat(ShopFaq.best(matcher.match("生日当天的会员", NOON))).isEqualTo("vip");
        assertThat(ShopFaq.confidence(matcher.match("会员有礼物吗", NOON), "vip")).isZero();
    }

    @Test
    void ofWordsWithASlashBetweenThemOneIsEnough() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("who-pays", "来回费用说明", "运费/邮费+谁"));

        assertThat(ShopFaq.best(matcher.match("邮费谁出", NOON))).isEqualTo("who-pays");
        assertThat(ShopFaq.best(matcher.match("谁来付运费", NOON))).isEqualTo("who-pays");
        assertThat(ShopFaq.confidence(matcher.match("邮费", NOON), "who-pays")).isZero();
    }

    @Test
    void theExplanationNamesTheWordsAndTheEntriesThatTheyCallOrBar() {
        FaqMatcher matcher = ShopFaq.with(
                ShopFaq.withKeywords("vip", "等级说明", "会员+生日"), ShopFaq.withKeywords("gift", "生日礼物", "生日", "-会员"));

        assertThat(matcher.explain("会员生日", NOON).steps())
                .contains(new Explanation.Step("keywords", "会员+生日 → vip | 生日 → gift"))
                .contains(new Explanation.Step("barred", "会员 → gift"));
    }

    @Test
    void minusBarsTheEntryButNotItsOwnQuestion() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("repair", "怎么维修手机壳", "维修", "-手机壳"));

        assertThat(ShopFaq.best(matcher.match("在哪维修", NOON))).isEqualTo("repair");
        assertThat(ShopFaq.confidence(matcher.match("在哪维修手机壳", NOON), "repair")).isZero();
        assertThat(ShopFaq.best(matcher.match("怎么维修手机壳", NOON))).isEqualTo("repair");
    }

    @Test
    void minusWithinARuleHoldsForThatRuleAlone() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("repair", "售后政策", "维修+-手机壳", "返修"));

        assertThat(ShopFaq.best(matcher.match("维修", NOON))).isEqualTo("repair");
        assertThat(ShopFaq.confidence(matcher.match("手机壳维修", NOON), "repair")).isZero();
        assertThat(ShopFaq.best(matcher.match("手机壳返修", NOON))).isEqualTo("repair");
    }

    @Test
    void keywordsAreFoundBySynonym() {
        FaqMatcher matcher = FaqIndex.build(
                List.of(ShopFaq.withKeywords("wholesale", "大客户采购政策", "批发")),
                List.of(new Group(List.of("批发", "拿货"), List.of())));

        assertThat(ShopFaq.best(matcher.match("可以拿货不", NOON))).isEqualTo("wholesale");
    }

    @Test
    void aLatinKeywordIsAWholeWord() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("ems", "邮政配送", "EMS"));

        assertThat(ShopFaq.best(matcher.match("发ems吗", NOON))).isEqualTo("ems");
        assertThat(ShopFaq.confidence(matcher.match("items在哪", NOON), "ems")).isZero();
    }

    @Test
    void theSignalNamesTheWordsThatHit() {
        Match match = ShopFaq.with(ShopFaq.withKeywords("vip", "等级说明", "会员+生日")).match("会员生日", NOON);

        assertThat(match.candidates().get(0).signals())
                .filteredOn(signal -> signal.name().equals("keyword"))
                .extracting(Candidate.Signal::detail)
                .containsExactly("会员+生日");
    }

    @Test
    void aRuleOfSignsAloneIsIgnored() {
        FaqMatcher matcher = ShopFaq.with(ShopFaq.withKeywords("odd", "等级说明", "+", "-", "", "？"));

        assertThat(ShopFaq.confidence(matcher.match("怎么退货", NOON), "odd")).isLessThan(0.5);
    }
}
