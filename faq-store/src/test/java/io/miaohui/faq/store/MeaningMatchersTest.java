package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.SharedEmbeddings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MeaningMatchersTest {

    private final AtomicInteger improved = new AtomicInteger();
    private final MeaningMatchers matchers =
            new MeaningMatchers(new SharedEmbeddings(true), improved::incrementAndGet, MatchingModels::shipped);

    @AfterEach
    void close() {
        matchers.close();
    }

    private static List<FaqEntry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FaqEntry.of("Q-" + i, "第" + i + "号套餐怎么退订", "答" + i))
                .toList();
    }

    private static boolean knowsMeaning(FaqMatcher matcher) {
        return matcher.match("我不想要那个套餐了", Instant.EPOCH).candidates().stream()
                .flatMap(candidate -> candidate.signals().stream())
                .anyMatch(signal -> signal.name().equals("meaning"));
    }

    @Test
    void aSmallReleaseKnowsMeaningsAtOnce() {
        assertThat(knowsMeaning(matchers.build(entries(5), List.of()))).isTrue();
        assertThat(improved).hasValue(0);
    }

    @Test
    void aLargeReleaseAnswersByWordsUntilItsMeaningsAreRead() {
        FaqMatcher matcher = matchers.build(entries(1_001), List.of());

        assertThat(matcher.match("第7号套餐怎么退订", Instant.EPOCH).candidates().get(0).confidence())
                .isEqualTo(1);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(improved).hasValue(1));
        assertThat(knowsMeaning(matcher)).isTrue();
    }

    @Test
    void noEntriesNeedNoModel() {
        assertThat(matchers.build(List.of(), List.of())
                        .match("你好", Instant.EPOCH)
                        .candidates())
                .isEmpty();
    }
}
