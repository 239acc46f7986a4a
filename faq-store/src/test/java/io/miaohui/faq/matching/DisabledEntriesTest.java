package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisabledEntriesTest {

    private static FaqMatcher shopWithout(String... disabled) {
        List<FaqEntry> entries = new ArrayList<>(ShopFaq.entries());
        entries.replaceAll(entry -> List.of(disabled).contains(entry.id()) ? switchedOff(entry) : entry);
        return FaqIndex.build(entries, List.of());
    }

    private static FaqEntry switchedOff(FaqEntry entry) {
        return new FaqEntry(
                entry.id(),
                entry.category(),
                entry.question(),
                entry.similar(),
                entry.negative(),
                entry.keywords(),
                entry.answer(),
                entry.image(),
                entry.link(),
                entry.from(),
                entry.until(),
                false,
                entry.extra());
    }

    private static FaqMatcher shopThatNeverHad(String id) {
        List<FaqEntry> entries = new ArrayList<>(ShopFaq.entries());
        entries.removeIf(entry -> entry.id().equals(id));
        return FaqIndex.build(entries, List.of());
    }

    @Test
    void aDisabledEntryIsNeverFound() {
        Match match = shopWithout("close-renew").match("怎么关闭自动续费", NOON);

        assertThat(match.candidates())
                .extracting(candidate -> candidate.entry().id())
                .doesNotContain("close-renew");
    }

    @Test
    void itsQuestionIsNotAnsweredByANeighbour() {
        assertThat(ShopFaq.confidence(shopWithout("ship-when").match("多久能发货啊", NOON), "refund-when"))
                .isLessThan(0.3);
        assertThat(ShopFaq.confidence(shopWithout("invoice").match("发票怎么开", NOON), "invoice-title"))
                .isLessThan(ShopFaq.confidence(shopThatNeverHad("invoice").match("发票怎么开", NOON), "invoice-title"));
    }

    @Test
    void askedWordForWordItLeavesNothingClearBeside() {
        assertThat(shopWithout("invoice").match("能开电子发票吗", NOON).candidates())
                .allMatch(candidate -> candidate.confidence() <= 0.5);
    }

    @Test
    void othersAnswerAsBefore() {
        FaqMatcher all = FaqIndex.build(ShopFaq.entries(), List.of());
        FaqMatcher some = shopWithout("track");

        for (String question : List.of("我想退货怎么操作", "优惠券用不了", "怎么把订单取消掉", "忘了密码")) {
            assertThat(ShopFaq.best(some.match(question, NOON))).isEqualTo(ShopFaq.best(all.match(question, NOON)));
        }
    }

    @Test
    void whatReplacesADisabledEntryAnswersUnhindered() {
        List<FaqEntry> entries = new ArrayList<>(ShopFaq.entries());
        entries.add(ShopFaq.disabled("old-return", "怎样退货"));
        entries.add(ShopFaq.disabled("older-return", "怎么退货"));

        double with = ShopFaq.confidence(FaqIndex.build(entries, List.of()).match("我想退货怎么操作", NOON), "return");
        double without =
                ShopFaq.confidence(FaqIndex.build(ShopFaq.entries(), List.of()).match("我想退货怎么操作", NOON), "return");

        assertThat(with).isGreaterThan(0.95 * without);
    }

    @Test
    void itsKeywordsCallNobodyAndBarNobody() {
        List<FaqEntry> entries = new ArrayList<>(ShopFaq.entries());
        FaqEntry rental = switchedOff(ShopFaq.withKeywords("rental", "帐篷租赁价格", "租"));
        entries.add(rental);

        Match match = FaqIndex.build(entries, List.of()).match("可以租吗", NOON);

        assertThat(match.candidates())
                .extracting(candidate -> candidate.entry().id())
                .doesNotContain("rental");
    }

    @Test
    void theExplanationNamesTheDisabledEntryThatCameFirst() {
        Explanation explanation = shopWithout("invoice").explain("能开电子发票吗", NOON);

        assertThat(explanation.steps()).contains(new Explanation.Step("disabled", "invoice 如何开发票"));
    }

    @Test
    void aFaqOfDisabledEntriesFindsNothing() {
        FaqMatcher matcher = FaqIndex.build(List.of(ShopFaq.disabled("a", "怎么退货")), List.of());

        assertThat(matcher.match("怎么退货", NOON).candidates()).isEmpty();
    }
}
