package io.miaohui.faq.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.matching.SharedEmbeddings;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moods as customers show them. */
class MoodReaderTest {

    private static final SharedEmbeddings EMBEDDINGS = new SharedEmbeddings(true);
    private static final MoodReader WITH_MEANING = new MoodReader(MoodModels.shipped(), EMBEDDINGS);

    private final MoodReader byWords = MoodReader.byWords();

    @ParameterizedTest
    @ValueSource(
            strings = {"你们这群骗子，还我钱！！！", "我要投诉你们", "再不处理我就打12315曝光你们", "等了五天了，到底管不管？？？", "你們這種服務真是氣死我了", "什么垃圾东西，用一次就坏了"
            })
    void angerComplaintsAndThreatsAreHeardWithAndWithoutTheMeaning(String text) {
        assertThat(score(WITH_MEANING, text)).isGreaterThan(0.7);
        assertThat(score(byWords, text)).isGreaterThan(0.45);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "怎么退货",
                "我妈的账号怎么改手机号",
                "收益会利滚利吗",
                "电脑死机了怎么重启",
                "绳子打死结了怎么解开",
                "垃圾袋多大尺寸的",
                "麻烦帮我查一下订单，谢谢",
                "味道很好，下次还来",
                "我不生气，就是想问问原因",
                "没有不满意的地方，都挺好"
            })
    void calmWordsThatLookAngryStayCalm(String text) {
        assertThat(score(WITH_MEANING, text)).isLessThan(0.45);
        assertThat(score(byWords, text)).isLessThan(0.5);
    }

    @Test
    void meaningHearsWhatNoWordOfTheListSays() {
        String text = "点了两份，只有一份，电话也不通";
        assertThat(score(WITH_MEANING, text)).isGreaterThan(score(byWords, text));
    }

    @Test
    void theSameMessageAgainIsNoCalmer() {
        double first = byWords.read(Utterance.of("我的退款呢")).score();
        double second = byWords.read(new Utterance("我的退款呢", 2, 0)).score();
        double fourth = byWords.read(new Utterance("我的退款呢", 4, 0)).score();
        double hundredth = byWords.read(new Utterance("我的退款呢", 100, 0)).score();

        assertThat(second).isGreaterThan(first);
        assertThat(fourth).isGreaterThan(second);
        assertThat(hundredth).isEqualTo(fourth);
    }

    @Test
    void hastySpeechIsASmallPush() {
        double calm = byWords.read(new Utterance("我的退款呢", 1, 4)).score();
        double hasty = byWords.read(new Utterance("我的退款呢", 1, 8)).score();

        assertThat(calm).isEqualTo(score(byWords, "我的退款呢"));
        assertThat(hasty).isBetween(calm, calm + 0.1);
    }

    @ParameterizedTest
    @CsvSource({"还没到账, 还没到账！！！", "怎么还没有发货, 到底怎么还没有发货", "你们的服务很慢, 你们的服务太慢了太慢了"})
    void intensityRaisesTheScore(String plain, String intense) {
        assertThat(score(byWords, intense)).isGreaterThan(score(byWords, plain));
    }

    @Test
    void theReasonsMakeTheScore() {
        Mood mood = WITH_MEANING.read(new Utterance("垃圾，我要投诉！", 2, 8));

        double sum = mood.reasons().stream().mapToDouble(Mood.Reason::value).sum();
        assertThat(1 / (1 + Math.exp(-sum))).isEqualTo(mood.score());
        assertThat(mood.reasons())
                .extracting(Mood.Reason::name)
                .contains("base", "insult", "complaint", "exclamation", "meaning", "repeated", "haste");
        assertThat(mood.reasons())
                .filteredOn(reason -> reason.name().equals("insult"))
                .extracting(Mood.Reason::detail)
                .containsExactly("垃圾");
    }

    @Test
    void silenceIsCalm() {
        assertThat(byWords.read(Utterance.of(" "))).isEqualTo(Mood.CALM);
        assertThat(WITH_MEANING.readWords(Utterance.of(""))).isEqualTo(Mood.CALM);
    }

    @Test
    void aVeryLongTextIsReadAtItsBeginning() {
        assertThat(score(byWords, "怎么退货".repeat(50_000))).isLessThan(0.45);
    }

    @Test
    void wordsAloneDoNotAskForTheSentenceModel() {
        AtomicInteger asked = new AtomicInteger();
        MoodReader reader = new MoodReader(MoodModels.shipped(), () -> {
            asked.incrementAndGet();
            return EMBEDDINGS.get();
        });

        reader.readWords(Utterance.of("气死我了"));
        assertThat(asked).hasValue(0);
        reader.read(Utterance.of("气死我了"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void circumstancesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Utterance("x", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Utterance("x", 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double score(MoodReader reader, String text) {
        return reader.read(Utterance.of(text)).score();
    }
}
