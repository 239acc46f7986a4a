package io.miaohui.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.KeywordSyntax.Fault;
import io.miaohui.faq.KeywordSyntax.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordSyntaxTest {

    @Test
    void plusJoinsSlashChoosesAndMinusExcludes() {
        assertThat(KeywordSyntax.parse("运费/邮费 ＋ 谁+－换货"))
                .isEqualTo(new Rule(List.of(List.of("运费", "邮费"), List.of("谁")), List.of("换货")));
    }

    @Test
    void minusAloneRequiresNothing() {
        assertThat(KeywordSyntax.parse("-换货")).isEqualTo(new Rule(List.of(), List.of("换货")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "wi-fi", "a/b", "AT&T"})
    void aSignWithinALatinWordBelongsToIt(String word) {
        assertThat(KeywordSyntax.parse(word)).isEqualTo(new Rule(List.of(List.of(word)), List.of()));
        assertThat(KeywordSyntax.faultIn(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"退货", "退货+运费", "运费/邮费+谁", "退货+-换货", "-换货", "-换货/调换", "退货 + 运费", "vip/会员"})
    void whatCanWorkHasNoFault(String rule) {
        assertThat(KeywordSyntax.faultIn(rule)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "+, EMPTY",
        "-, EMPTY",
        "？, EMPTY",
        "退货+, WORD_MISSING",
        "+退货, WORD_MISSING",
        "退货++运费, WORD_MISSING",
        "退货+-, WORD_MISSING",
        "运费/, WORD_MISSING",
        "/运费, WORD_MISSING",
        "退货+！, WORD_MISSING",
        "退货+-退货, CONTRADICTION",
        "换货险+-换货, CONTRADICTION"
    })
    void whatCannotWorkIsToldApart(String rule, Fault fault) {
        assertThat(KeywordSyntax.faultIn(rule)).contains(fault);
    }

    @Test
    void oneChoiceWithoutTheExcludedWordIsEnough() {
        assertThat(KeywordSyntax.faultIn("换货险/运费险+-换货")).isEmpty();
    }
}
