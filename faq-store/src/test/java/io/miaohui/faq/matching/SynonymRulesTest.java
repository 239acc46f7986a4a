package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymRulesTest {

    private static SynonymRules rules(Group... groups) {
        return new SynonymRules(List.of(groups), new TextNormalizer()::plain);
    }

    private static Group equal(String... words) {
        return new Group(List.of(words), List.of());
    }

    private static Group means(String word, String... means) {
        return new Group(List.of(word), List.of(means));
    }

    @Test
    void twoWayWordsBecomeOneWording() {
        SynonymRules rules = rules(equal("运费", "邮费", "快递费"));

        assertThat(rules.canonical("快递费多少")).isEqualTo("运费多少");
        assertThat(rules.canonical("邮费多少")).isEqualTo("运费多少");
        assertThat(rules.canonical("费用多少")).isEqualTo("费用多少");
    }

    @Test
    void groupsThatShareAWordAreOne() {
        SynonymRules rules = rules(equal("退款", "退钱"), equal("返款", "退钱"));

        assertThat(rules.canonical("退款")).isEqualTo(rules.canonical("返款"));
    }

    @Test
    void theLongestWordWins() {
        SynonymRules rules = rules(equal("退款", "退钱"), equal("仅退款", "只退款"));

        assertThat(rules.canonical("只退款可以吗")).isEqualTo("仅退款可以吗");
    }

    @Test
    void aLatinWordIsNotFoundWithinAnother() {
        assertThat(rules(equal("应用", "app")).canonical("happy app")).isEqualTo("happy 应用");
    }

    @Test
    void wordsAreFoundInTheirNormalForm() {
        assertThat(rules(equal("客户端", "APP")).canonical("app下载")).isEqualTo("客户端下载");
    }

    @Test
    void oneWayAddsAReadingAndKeepsTheWords() {
        assertThat(rules(means("退宽", "退款")).readings("退宽多久到")).containsExactly("退宽多久到", "退款多久到");
        assertThat(rules(means("那个券", "优惠券", "红包")).readings("那个券怎么用")).containsExactly("那个券怎么用", "优惠券怎么用", "红包怎么用");
        assertThat(rules(means("退宽", "退款")).readings("退款多久到")).containsExactly("退款多久到");
    }

    @Test
    void aSynonymOfTheStandardQuestionIsAsGoodAsExact() {
        FaqMatcher matcher = FaqIndex.build(ShopFaq.entries(), List.of(equal("运费", "邮费")));

        Match match = matcher.match("邮费是多少", ShopFaq.NOON);

        assertThat(ShopFaq.best(match)).isEqualTo("freight");
        assertThat(match.candidates().get(0).confidence()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void oneWayDoesNotWorkBackwards() {
        var entries = List.of(ShopFaq.entry("wechat", "微信支付怎么用"), ShopFaq.entry("pay", "支付怎么用"));
        FaqMatcher matcher = FaqIndex.build(entries, List.of(means("微信支付", "支付"), means("付钱", "支付")));

        assertThat(ShopFaq.best(matcher.match("微信支付怎么用", ShopFaq.NOON))).isEqualTo("wechat");
        assertThat(ShopFaq.best(matcher.match("支付怎么用", ShopFaq.NOON))).isEqualTo("pay");
        assertThat(ShopFaq.best(matcher.match("付钱怎么用", ShopFaq.NOON))).isEqualTo("pay");
    }
}
