package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.matching.Observation;
import io.miaohui.faq.matching.ObservingMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchCacheTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final FaqEntry MORNING = valid(null, NOON);
    private static final FaqEntry AFTERNOON = valid(NOON, NOON.plus(Duration.ofHours(6)));

    private final MatchCache cache = new MatchCache(new ReleaseSettings(Duration.ofSeconds(1), 100));
    private final List<String> asked = new ArrayList<>();

    @Test
    void aRepeatedQuestionIsMatchedOnce() {
        FaqMatcher matcher = caching(List.of(MORNING));

        Match first = matcher.match("营业吗", NOON.minusSeconds(60));

        assertThat(matcher.match("营业吗", NOON.minusSeconds(1))).isSameAs(first);
        assertThat(asked).containsExactly("营业吗");
    }

    @Test
    void whatWasFoundHoldsOnlyUntilAnEntryBeginsOrEnds() {
        FaqMatcher matcher = caching(List.of(MORNING, AFTERNOON));

        assertThat(found(matcher, NOON.minusMillis(1))).containsExactly(MORNING);
        assertThat(found(matcher, NOON)).containsExactly(AFTERNOON);
        assertThat(found(matcher, NOON.plus(Duration.ofHours(6)))).isEmpty();
        assertThat(found(matcher, NOON.minusMillis(2))).containsExactly(MORNING);
    }

    @Test
    void aNewReleaseStartsWithoutWhatTheOldOneFound() {
        FaqMatcher old = caching(List.of(MORNING));
        assertThat(found(old, NOON.minusSeconds(1))).isNotEmpty();

        FaqMatcher matcher = caching(List.of());

        assertThat(found(matcher, NOON.minusSeconds(1))).isEmpty();
        assertThat(found(old, NOON.minusSeconds(1))).isNotEmpty();
    }

    @Test
    void veryLongQuestionsAreNotKept() {
        FaqMatcher matcher = caching(List.of());
        String question = "长".repeat(201);

        matcher.match(question, NOON);
        matcher.match(question, NOON);

        assertThat(asked).hasSize(2);
    }

    @Test
    void anExplanationIsMadeAnew() {
        FaqMatcher matcher = caching(List.of(MORNING));
        Match match = matcher.match("营业吗", NOON);

        Explanation explanation = matcher.explain("营业吗", NOON);

        assertThat(asked).hasSize(2);
        assertThat(explanation.match()).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T11:59:59.999Z, 0",
        "2026-05-01T12:00:00Z, 1",
        "2026-05-01T17:59:59.999Z, 1",
        "2026-05-01T18:00:00Z, 2",
        "2030-01-01T00:00:00Z, 2"
    })
    void aPeriodBeginsWithItsFirstMoment(Instant moment, int period) {
        assertThat(new ValidityPeriods(List.of(MORNING, AFTERNOON)).at(moment)).isEqualTo(period);
    }

    private FaqMatcher caching(List<FaqEntry> entries) {
        ObservingMatcher exact = new ExactMatcher(entries, List.of());
        return cache.caching(
                new ObservingMatcher() {
                    @Override
                    public Match match(String question, Instant moment) {
                        asked.add(question);
                        return exact.match(question, moment);
                    }

                    @Override
                    public Observation observe(String question, Instant moment) {
                        return exact.observe(question, moment);
                    }

                    @Override
                    public Explanation explain(String question, Instant moment) {
                        asked.add(question);
                        return exact.explain(question, moment);
                    }
                },
                entries);
    }

    private static List<FaqEntry> found(FaqMatcher matcher, Instant moment) {
        return matcher.match("营业吗", moment).candidates().stream()
                .map(candidate -> candidate.entry())
                .toList();
    }

    private static FaqEntry valid(Instant from, Instant until) {
        return new FaqEntry(
                "Q", "", "营业吗", List.of(), List.of(), List.of(), "答", null, null, from, until, true, Map.of());
    }
}
