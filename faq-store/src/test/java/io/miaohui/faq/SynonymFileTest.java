package io.miaohui.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.Synonyms.Group;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynonymFileTest {

    @Test
    void groupsOfEitherKindAreReadAndCommentsAreNot() throws IOException {
        String file = "\uFEFF# 说明\n\n运费, 邮费，快递费\n退款 退钱\n推款, 退宽 => 退款\n";

        assertThat(SynonymFile.read(new StringReader(file)))
                .containsExactly(
                        new Group(List.of("运费", "邮费", "快递费"), List.of()),
                        new Group(List.of("退款", "退钱"), List.of()),
                        new Group(List.of("推款", "退宽"), List.of("退款")));
    }

    @Test
    void aWordMayHoldSpacesWhereCommasSetWordsApart() {
        assertThat(SynonymFile.parse("apple pay, 苹果支付")).contains(new Group(List.of("apple pay", "苹果支付"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"运费", "运费,", "a => ", " => b", "a => b => c", "运费, 运费"})
    void aLineThatIsNoGroupIsNamedByItsNumber(String line) {
        assertThatThrownBy(() -> SynonymFile.read(new StringReader("# 1\n" + line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ");
    }
}
