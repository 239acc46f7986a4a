package io.miaohui.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final String TOKENIZER =
            """
            {"model": {"vocab": {"[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "退": 1, "款": 2, "wi": 3, "##fi": 4, "12": 5, "##3": 6}}}
            """;

    private final WordPiece pieces =
            new WordPiece(new ByteArrayInputStream(TOKENIZER.getBytes(StandardCharsets.UTF_8)));

    @Test
    void chineseCharactersStandForThemselves() {
        assertThat(pieces.encode("退款")).containsExactly(101, 1, 2, 102);
    }

    @Test
    void latinWordsAndNumbersComeApartIntoKnownPieces() {
        assertThat(pieces.encode("wifi 退123")).containsExactly(101, 3, 4, 1, 5, 6, 102);
    }

    @Test
    void whatDoesNotComeApartIsUnknownAsAWhole() {
        assertThat(pieces.encode("wifx骉")).containsExactly(101, 100, 100, 102);
    }

    @Test
    void longTextsAreCutOffWithinWords() {
        assertThat(pieces.encode("退".repeat(500))).hasSize(128).endsWith(1, 102);
        assertThat(pieces.encode("wifi".repeat(1) + "退".repeat(123) + "wi" + "fi".repeat(9)))
                .hasSize(128)
                .endsWith(102);
    }
}
