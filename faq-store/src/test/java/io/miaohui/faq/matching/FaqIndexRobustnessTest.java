package io.miaohui.faq.matching;

import static io.miaohui.faq.matching.ShopFaq.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaqIndexRobustnessTest {

    private static final FaqMatcher SHOP = ShopFaq.with();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "？？？",
                "😂",
                "\u0000",
                "\uD83D",
                "a",
                "1",
                ".",
                "退",
                "..1..%%",
                "<script>alert(1)</script>",
                "%s%n{}"
            })
    void oddTextIsMatchedWithoutFuss(String text) {
        assertThat(SHOP.match(text, NOON).candidates()).hasSizeLessThanOrEqualTo(10);
        assertThat(SHOP.explain(text, NOON).match()).isEqualTo(SHOP.match(text, NOON));
    }

    @Test
    void aVeryLongTextIsMatched() {
        assertThat(SHOP.match("怎么退货".repeat(50_000), NOON).candidates()).isNotEmpty();
    }

    @Test
    void randomTextNeverThrowsAndIsNeverCertain() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int c = 0; c < length; c++) {
                text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x11000) : 0x4E00 + random.nextInt(2_000));
            }
            Match match = SHOP.match(text.toString(), NOON);
            assertThat(match.candidates())
                    .allMatch(candidate -> candidate.confidence() >= 0 && candidate.confidence() < 0.5);
        }
    }

    @Test
    void anEmptyFaqFindsNothing() {
        assertThat(FaqIndex.build(List.of(), List.of()).match("怎么退货", NOON).candidates())
                .isEmpty();
    }

    @Test
    void aFaqOfOneEntryAnswersItsQuestionAndNoOther() {
        FaqMatcher matcher = FaqIndex.build(List.of(ShopFaq.entry("return", "怎么退货")), List.of());

        assertThat(ShopFaq.confidence(matcher.match("怎么退货", NOON), "return")).isEqualTo(1);
        assertThat(ShopFaq.confidence(matcher.match("怎么预约安装师傅上门", NOON), "return"))
                .isLessThan(0.35);
    }

    @Test
    void entriesWithoutAReadableQuestionAreLeftOut() {
        List<FaqEntry> entries = List.of(ShopFaq.entry("odd", "？？？", "😂"), ShopFaq.entry("return", "怎么退货", ""));

        assertThat(ShopFaq.best(FaqIndex.build(entries, List.of()).match("怎么退货", NOON)))
                .isEqualTo("return");
    }

    @Test
    void twoBuildsOfTheSameFaqAgreeToTheLastDigit() {
        FaqMatcher again = ShopFaq.with();

        for (FaqEntry entry : ShopFaq.entries()) {
            String question = entry.question().substring(1) + "的";
            assertThat(again.match(question, NOON)).isEqualTo(SHOP.match(question, NOON));
        }
    }

    @Test
    void manyThreadsGetWhatOneGets() throws Exception {
        List<String> questions = ShopFaq.entries().stream()
                .map(entry -> entry.question() + "啊请问")
                .toList();
        List<Match> expected =
                questions.stream().map(question -> SHOP.match(question, NOON)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<Match>>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tasks.add(() -> questions.stream()
                        .map(question -> SHOP.match(question, NOON))
                        .toList());
            }
            for (Future<List<Match>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void entriesThatDifferInANumberAloneAreToldApart() {
        List<FaqEntry> entries = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            entries.add(ShopFaq.entry("E" + i, "型号" + i + "的保修期多长", "型号" + i + "能保修多久"));
        }
        FaqMatcher matcher = FaqIndex.build(entries, List.of());

        for (int i = 0; i < entries.size(); i += 97) {
            assertThat(ShopFaq.best(matcher.match("型号" + i + "的保修期多长", NOON))).isEqualTo("E" + i);
            assertThat(ShopFaq.best(matcher.match("请问型号" + i + "保修多长时间", NOON))).isEqualTo("E" + i);
        }
    }
}
