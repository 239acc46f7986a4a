package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationWordsTest {

    private final EscalationWords words = new EscalationWords(List.of("转人工", "talk to a human", "-人工费", "-不用转人工"));

    @ParameterizedTest
    @ValueSource(strings = {"转人工", "请帮我 转 人工 谢谢", "ＴＡＬＫ to a Human!", "人工", "我要真人", "客服在吗", "人工费太贵了，转人工"})
    void aWordAnywhereCalls(String message) {
        assertThat(words.callIn(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"人工费多少", "不用转人工了", "手工的吗", "", "转让", "humanity"})
    void anExceptionOrOtherWordsDoNot(String message) {
        assertThat(words.callIn(message)).isFalse();
    }

    @Test
    void wordsOfAnyLengthAreRead() {
        assertThat(words.callIn("我".repeat(20_000))).isFalse();
        assertThat(words.callIn("我".repeat(20_000) + "人工" + "吧".repeat(20_000))).isTrue();
    }

    @Test
    void whatAnExceptionLeavesBehindMakesNoNewWord() {
        assertThat(words.callIn("转人工费人工")).isFalse();
    }
}
