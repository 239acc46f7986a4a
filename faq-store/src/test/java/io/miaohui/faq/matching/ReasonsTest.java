package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Candidate.Signal;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms.Group;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    private static final FaqMatcher MATCHER = matcher();

    private static FaqMatcher matcher() {
        List<FaqEntry> entries = new ArrayList<>(ShopFaq.entries());
        entries.add(ShopFaq.withKeywords("wholesale", "大客户采购政策", "批发"));
        entries.add(ShopFaq.withNegative("gift", "礼品卡怎么充值", List.of("礼品卡充值方法"), "话费怎么充值"));
        return FaqIndex.build(
                entries, List.of(new Group(List.of("运费", "邮费"), List.of()), new Group(List.of("咋"), List.of("怎么"))));
    }

    private static double sum(Candidate candidate) {
        return candidate.signals().stream().mapToDouble(Signal::value).sum();
    }

    private static List<String> names(Candidate candidate) {
        return candidate.signals().stream().map(Signal::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"东西买错了怎么退", "能批发多少", "我想给话费充值", "退宽几天能到啊", "支持15天无理由退货的吗", "怎么退货", "咋开票", "邮费贵不贵"})
    void theSharesGiveTheConfidence(String question) {
        Match match = MATCHER.match(question, NOON);

        assertThat(match.candidates()).isNotEmpty();
        for (Candidate candidate : match.candidates()) {
            if (!names(candidate).contains("exact")) {
                double confidence = candidate.confidence();
                assertThat(sum(candidate)).isCloseTo(Math.log(confidence / (1 - confidence)), within(1e-3));
            }
        }
    }

    @Test
    void whatIsAskedWordForWordNeedsNoOtherReason() {
        Candidate best = MATCHER.match("怎么退货", NOON).candidates().get(0);

        assertThat(best.signals()).containsExactly(new Signal("exact", 1, "怎么退货"));
    }

    @Test
    void rulesAndLimitsAreReasonsToo() {
        assertThat(names(candidate("能批发吗", "wholesale"))).contains("keyword");
        assertThat(names(candidate("我想给话费充值", "gift"))).contains("negative");
        assertThat(names(candidate("支持15天无理由退货吗", "seven-days"))).contains("number");
        assertThat(names(candidate("退宽几天能到啊", "refund-when"))).contains("spelling");
    }

    private static Candidate candidate(String question, String id) {
        return MATCHER.match(question, NOON).candidates().stream()
                .filter(candidate -> candidate.entry().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theStepsNameWhatBecameWhat() {
        assertThat(MATCHER.explain("邮费咋算", NOON).steps())
                .contains(new Explanation.Step("synonyms", "邮费 → 运费, 咋 → 怎么"))
                .contains(new Explanation.Step("reading", "运费怎么算"));
        assertThat(MATCHER.explain("退宽几天能到啊", NOON).steps()).contains(new Explanation.Step("spelling", "退宽 → 退款"));
    }
}
