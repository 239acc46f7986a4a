package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.EmptyDraftException;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Releases.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

abstract class ReleasesContract extends StoreContract {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aReleaseHoldsTheDraftAsItWas() {
        draft.saveAll(List.of(full("Q-1"), full("Q-2")));
        Release release = releases.publish("小李", "双十一");

        draft.delete("Q-1");
        draft.save(FaqEntry.of("Q-2", "新问题", "新答案"));

        assertThat(release.by()).isEqualTo("小李");
        assertThat(release.note()).isEqualTo("双十一");
        assertThat(release.entries()).isEqualTo(2);
        assertThat(release.restores()).isNull();
        assertThat(releases.latest(1)).containsExactly(release);
        assertThat(faq.live().number()).isEqualTo(release.number());
        assertThat(faq.live().publishedAt()).isEqualTo(release.publishedAt());
        assertThat(faq.live().entries().values()).containsExactly(full("Q-1"), full("Q-2"));
    }

    @Test
    void numbersFollowEachOtherAndTheNewestComesFirst() {
        Release first = publish("one");
        Release second = publish("two");
        Release third = publish("three");

        assertThat(second.number()).isEqualTo(first.number() + 1);
        assertThat(releases.latest(2)).containsExactly(third, second);
    }

    @Test
    void anUnchangedDraftMakesNoOtherRelease() {
        Release release = publish("one");

        assertThat(releases.publish("somebody else", "again")).isEqualTo(release);
        assertThat(releases.latest(1)).containsExactly(release);
    }

    @Test
    void aDraftInWhichNothingIsEnabledIsRefusedAndTheLiveReleaseStays() {
        Release release = publish("one");
        draft.saveAll(List.of(disabled("one")));

        assertThatThrownBy(() -> releases.publish("admin", null)).isInstanceOf(EmptyDraftException.class);

        draft.delete("one");
        assertThatThrownBy(() -> releases.publish("admin", null)).isInstanceOf(EmptyDraftException.class);
        assertThat(faq.live().number()).isEqualTo(release.number());
        assertThat(releases.latest(1)).containsExactly(release);
    }

    @Test
    void rollingBackPublishesTheOldContentUnderANewNumberAndLeavesTheDraft() {
        Release good = publish("good");
        Release bad = publish("bad");

        Release restored = releases.rollBackTo(good.number(), "admin");

        assertThat(restored.number()).isEqualTo(bad.number() + 1);
        assertThat(restored.restores()).isEqualTo(good.number());
        assertThat(restored.entries()).isEqualTo(good.entries());
        assertThat(faq.live().number()).isEqualTo(restored.number());
        assertThat(faq.live().entry("bad")).isEmpty();
        assertThat(faq.live().entry("good")).isPresent();
        assertThat(ids()).contains("bad");
    }

    @Test
    void rollingBackToTheNewestReleaseChangesNothing() {
        Release release = publish("one");

        assertThat(releases.rollBackTo(release.number(), "admin")).isEqualTo(release);
        assertThat(releases.latest(1)).containsExactly(release);
    }

    @Test
    void rollingBackToAnUnknownReleaseIsRefused() {
        assertThatThrownBy(() -> releases.rollBackTo(999_999, "admin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no release 999999");
    }

    @Test
    void publishingInsideATransactionIsRefusedBeforeAnythingHappens() {
        draft.save(full("Q-1"));

        assertThatThrownBy(() -> transaction.execute(status -> releases.publish("admin", null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReleaseOfManyEntriesIsKeptInParts() {
        List<FaqEntry> entries =
                IntStream.range(0, 1201).mapToObj(i -> full("Q-" + i)).toList();
        draft.saveAll(entries);
        Release release = releases.publish("admin", null);

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM faq_release_part WHERE number = ?", Long.class, release.number()))
                .isEqualTo(3);
        assertThat(faq.live().entries().values()).containsExactlyElementsOf(entries);
    }

    @Test
    void adminsWhoPublishAtOnceGetNumbersInARowAndWholeReleases() {
        long before = publish("start").number();
        List<CompletableFuture<Release>> admins = new ArrayList<>();
        for (int admin = 0; admin < 6; admin++) {
            String name = "admin-" + admin;
            admins.add(CompletableFuture.supplyAsync(() -> {
                draft.saveAll(List.of(FaqEntry.of(name + "-a", name, name), FaqEntry.of(name + "-b", name, name)));
                return releases.publish(name, null);
            }));
        }

        // Two may find the same draft: then they share a release.
        List<Release> published =
                admins.stream().map(CompletableFuture::join).distinct().toList();

        assertThat(published)
                .extracting(Release::number)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + published.size())
                        .boxed()
                        .toList());
        assertThat(published).allSatisfy(release -> assertThat(release.entries() % 2)
                .as("one entry from the start and pairs after it")
                .isEqualTo(1));
        assertThat(faq.live().entries()).hasSize(13);
    }

    private Release publish(String id) {
        draft.save(FaqEntry.of(id, "问 " + id + " " + System.nanoTime(), "答"));
        return releases.publish("admin", null);
    }

    private static FaqEntry disabled(String id) {
        return new FaqEntry(id, "", "问", List.of(), List.of(), List.of(), "答", null, null, null, null, false, Map.of());
    }
}
