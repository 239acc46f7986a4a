package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqEntry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an admin finds entries of the draft. */
abstract class DraftSearchContract extends StoreContract {

    @ParameterizedTest
    @CsvSource({
        "freight,        1",
        "FREIGHT,        1",
        "q-,             3",
        "PAY,            2",
        "pay card,       1",
        "'  pay　card ',  1",
        "100%,           1",
        "a_b,            1",
        "axb,            0",
        "'!',            1",
        "\\,             1",
        "'''',           1",
        "否定,            0",
        "'',             3"
    })
    void aSearchFindsEachWordInIdQuestionsOrAnswer(String words, int found) {
        draft.saveAll(List.of(
                similar(FaqEntry.of("Q-1", "How to pay", "By card, 100%!"), "a_b"),
                similar(FaqEntry.of("Q-2", "Paying back", "Soon \\ or it's late"), "无"),
                similar(FaqEntry.of("Q-3", "Freight", "8 元"), "无")));

        assertThat(draft.search(words, null, 0, 20).total()).isEqualTo(found);
    }

    @Test
    void pagesFollowTheAdminsOrder() {
        draft.saveAll(IntStream.rangeClosed(1, 45).mapToObj(i -> full("Q-" + i)).toList());

        var page = draft.search(null, null, 2, 20);

        assertThat(page.total()).isEqualTo(45);
        assertThat(page.entries())
                .containsExactly(full("Q-41"), full("Q-42"), full("Q-43"), full("Q-44"), full("Q-45"));
        assertThat(draft.search(null, null, 3, 20).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "0, 0", "0, 201"})
    void aPageOutOfRangeIsRefused(int page, int size) {
        assertThatThrownBy(() -> draft.search(null, null, page, size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void categoriesFollowTheirFirstEntries() {
        draft.saveAll(
                List.of(category("Q-1", "物流"), category("Q-2", ""), category("Q-3", "发票"), category("Q-4", "物流")));

        assertThat(draft.categories()).containsExactly("物流", "发票");
        assertThat(draft.search(null, "物流", 0, 10).entries())
                .extracting(FaqEntry::id)
                .containsExactly("Q-1", "Q-4");
    }

    private static FaqEntry category(String id, String category) {
        return new FaqEntry(
                id, category, "问", List.of(), List.of(), List.of(), "答", null, null, null, null, true, Map.of());
    }
}
