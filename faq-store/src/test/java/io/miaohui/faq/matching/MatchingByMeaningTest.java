package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingByMeaningTest {

    private static final Embeddings EMBEDDINGS = Embeddings.load().orElseThrow();

    private static final List<FaqEntry> ENTRIES = List.of(
            entry("delay", "快递一直没有动静怎么办", "包裹好几天没更新了", "物流停滞不前"),
            entry("invoice", "如何申请发票", "开票在哪里弄", "想要报销凭证"),
            entry("password", "忘记密码怎么办", "登录口令想不起来了", "密码找回"));

    private static FaqEntry entry(String id, String question, String... similar) {
        FaqEntry plain = FaqEntry.of(id, question, "答");
        return new FaqEntry(
                id,
                "",
                question,
                List.of(similar),
                List.of(),
                List.of(),
                plain.answer(),
                null,
                null,
                null,
                null,
                true,
                java.util.Map.of());
    }

    private final FaqMatcher byWords = FaqIndex.build(ENTRIES, List.of());
    private final FaqMatcher byMeaning = FaqIndex.build(ENTRIES, List.of(), EMBEDDINGS);

    private static List<String> signals(Match match) {
        return match.candidates().get(0).signals().stream()
                .map(Candidate.Signal::name)
                .toList();
    }

    @Test
    void textsThatMeanTheSameAreNear() {
        double same = Embeddings.cosine(EMBEDDINGS.of("怎么退款"), EMBEDDINGS.of("我要把钱退回来"));
        double other = Embeddings.cosine(EMBEDDINGS.of("怎么退款"), EMBEDDINGS.of("今天天气真好"));

        assertThat(same).isBetween(other + 0.1, 1.0);
        assertThat(Embeddings.cosine(EMBEDDINGS.of("退款"), EMBEDDINGS.of("退款"))).isBetween(0.98, 1.02);
    }

    @Test
    void aQuestionThatSharesNoWordFindsItsEntry() {
        String question = "账号进不去 记不得暗号";

        assertThat(byMeaning
                        .match(question, Instant.EPOCH)
                        .candidates()
                        .get(0)
                        .entry()
                        .id())
                .isEqualTo("password");
        assertThat(signals(byMeaning.match(question, Instant.EPOCH))).contains("meaning");
    }

    @Test
    void theModelIsNotAskedWhereWordsAreEnough() {
        assertThat(signals(byMeaning.match("请问如何申请发票", Instant.EPOCH)))
                .contains("exact")
                .doesNotContain("meaning");
    }

    @Test
    void exactQuestionsFindTheSameWithAndWithoutMeaning() {
        Match words = byWords.match("密码找回", Instant.EPOCH);

        assertThat(byMeaning.match("密码找回", Instant.EPOCH)).isEqualTo(words);
    }

    @Test
    void anEntryOutsideItsPeriodIsNotFoundByMeaningEither() {
        FaqEntry past = new FaqEntry(
                "past",
                "",
                "忘记密码怎么办",
                List.of(),
                List.of(),
                List.of(),
                "答",
                null,
                null,
                null,
                Instant.EPOCH,
                true,
                java.util.Map.of());

        assertThat(FaqIndex.build(List.of(past), List.of(), EMBEDDINGS)
                        .match("口令想不起来", Instant.EPOCH.plusSeconds(1))
                        .candidates())
                .isEmpty();
    }

    @Test
    void theNearestRowsAreThoseOfTheSameEntry() {
        BaseBuilder builder = new BaseBuilder(ENTRIES, new TextNormalizer(), new SynonymRules(List.of(), text -> text));
        Senses senses = new Senses(builder.build(ENTRIES).entries(), EMBEDDINGS);

        assertThat(senses.size()).isEqualTo(9);
        for (int row = 0; row < senses.size(); row++) {
            assertThat(senses.near(senses.vector(row), 3)).contains(row);
            assertThat(senses.place(row)).isEqualTo(row / 3);
        }
    }
}
