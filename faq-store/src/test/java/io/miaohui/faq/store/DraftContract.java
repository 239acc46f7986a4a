package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqDraft.Changes;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class DraftContract extends StoreContract {

    @Test
    void anEntryComesBackAsItWasSaved() {
        draft.save(full("Q-1"));

        assertThat(draft.find("Q-1")).contains(full("Q-1"));
        assertThat(draft.all()).containsExactly(full("Q-1"));
    }

    @Test
    void unknownColumnsKeepTheirOrder() {
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("z", "1");
        extra.put("a", "2");
        extra.put("m", "");
        draft.save(withExtra(FaqEntry.of("Q-1", "问", "答"), extra));

        assertThat(draft.find("Q-1").orElseThrow().extra()).containsExactlyEntriesOf(extra);
    }

    @Test
    void aReplacedEntryKeepsItsPlaceAndLosesWhatItNoLongerHas() {
        draft.saveAll(List.of(full("Q-1"), full("Q-2"), full("Q-3")));

        draft.save(FaqEntry.of("Q-2", "新问题", "新答案"));

        assertThat(draft.all()).containsExactly(full("Q-1"), FaqEntry.of("Q-2", "新问题", "新答案"), full("Q-3"));
    }

    @Test
    void changesOfOneEntryAtTheSameTimeAreAllKept() {
        draft.saveAll(List.of(full("Q-1"), full("Q-2")));

        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> draft.change("Q-1", entry -> plus(entry, "问法" + i))))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(draft.find("Q-1").orElseThrow().similar())
                .contains("邮费怎么算", "问法0", "问法1", "问法2", "问法3", "问法4", "问法5", "问法6", "问法7");
        assertThat(ids()).containsExactly("Q-1", "Q-2");
    }

    @Test
    void aChangeOfWhatIsNotThereOrThatDoesNotFitChangesNothing() {
        draft.save(full("Q-1"));

        assertThat(draft.change("Q-2", entry -> entry)).isFalse();
        assertThatThrownBy(() -> draft.change("Q-1", entry -> similar(entry, "长".repeat(FaqLimits.QUESTION + 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft.change("Q-1", entry -> full("Q-2")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(draft.all()).containsExactly(full("Q-1"));
    }

    @Test
    void newEntriesComeLastInTheirOrder() {
        draft.saveAll(List.of(full("b"), full("a")));
        draft.saveAll(List.of(full("d"), full("a"), full("c")));

        assertThat(ids()).containsExactly("b", "a", "d", "c");
    }

    @Test
    void idsThatDifferInCaseAreDifferent() {
        draft.saveAll(List.of(full("q"), full("Q")));

        assertThat(ids()).containsExactly("q", "Q");
    }

    @Test
    void aDeletedEntryIsGoneWithItsQuestions() {
        draft.saveAll(List.of(full("Q-1"), full("Q-2")));

        assertThat(draft.delete("Q-1")).isTrue();
        assertThat(draft.delete("Q-1")).isFalse();

        assertThat(draft.find("Q-1")).isEmpty();
        assertThat(ids()).containsExactly("Q-2");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM faq_question", Long.class))
                .isEqualTo(3);
    }

    @Test
    void ofABatchAllOrNothingGoesIn() {
        draft.save(full("Q-1"));
        List<FaqEntry> batch = List.of(FaqEntry.of("Q-1", "anders", "x"), full("Q-2"), FaqEntry.of("Q-3", "", "x"));

        assertThatThrownBy(() -> draft.saveAll(batch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry Q-3: question is empty");

        assertThat(draft.all()).containsExactly(full("Q-1"));
    }

    @Test
    void theSameIdTwiceInABatchIsRefused() {
        assertThatThrownBy(() -> draft.saveAll(List.of(full("Q-1"), full("Q-1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entry Q-1 occurs twice");
    }

    @Test
    void theColumnsHoldTheLongestTexts() {
        FaqEntry entry = new FaqEntry(
                "长".repeat(FaqLimits.ID),
                "长".repeat(FaqLimits.CATEGORY),
                "长".repeat(FaqLimits.QUESTION),
                List.of("长".repeat(FaqLimits.QUESTION)),
                List.of("长".repeat(FaqLimits.QUESTION)),
                List.of("长".repeat(FaqLimits.QUESTION)),
                "长".repeat(FaqLimits.ANSWER),
                "长".repeat(FaqLimits.URL),
                "长".repeat(FaqLimits.URL),
                null,
                null,
                false,
                Map.of());
        draft.save(entry);

        assertThat(draft.all()).containsExactly(entry);
    }

    @Test
    void twoAdminsWhoSaveTheSameNewEntryBothSucceed() {
        List<CompletableFuture<Void>> admins = new ArrayList<>();
        for (int admin = 0; admin < 4; admin++) {
            FaqEntry entry = FaqEntry.of("Q-1", "问 " + admin, "答");
            admins.add(CompletableFuture.runAsync(() -> draft.save(entry)));
        }

        CompletableFuture.allOf(admins.toArray(CompletableFuture[]::new)).join();

        assertThat(ids()).containsExactly("Q-1");
    }

    @Test
    void changesCountAgainstTheLiveRelease() {
        draft.saveAll(List.of(full("Q-1"), full("Q-2"), full("Q-3")));
        releases.publish("admin", null);
        assertThat(draft.changes().isEmpty()).isTrue();

        draft.delete("Q-1");
        draft.save(FaqEntry.of("Q-2", "新问题", "新答案"));
        draft.saveAll(List.of(full("Q-3"), full("Q-4"), full("Q-5")));
        assertThat(draft.changes()).isEqualTo(new Changes(2, 1, 1));

        releases.publish("admin", null);
        assertThat(draft.changes().isEmpty()).isTrue();
    }

    private static FaqEntry plus(FaqEntry entry, String wording) {
        List<String> similar = new ArrayList<>(entry.similar());
        similar.add(wording);
        return entry.withSimilar(similar);
    }

    private static FaqEntry withExtra(FaqEntry entry, Map<String, String> extra) {
        return new FaqEntry(
                entry.id(),
                "",
                entry.question(),
                List.of(),
                List.of(),
                List.of(),
                entry.answer(),
                null,
                null,
                null,
                null,
                true,
                extra);
    }
}
