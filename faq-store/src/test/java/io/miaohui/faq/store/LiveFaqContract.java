package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.faq.Candidate;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.ReleaseWentLive;
import io.miaohui.faq.Releases.Release;
import io.miaohui.faq.Synonyms.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class LiveFaqContract extends StoreContract {

    @Autowired
    ReleaseLoader loader;

    private final List<Object> events = new ArrayList<>();

    @Test
    void theReplicaThatPublishesAnswersFromTheNewReleaseAtOnce() {
        publish("在吗", "在的");

        assertThat(answers(faq, "在吗")).containsExactly("在的");
    }

    @Test
    void anotherReplicaFollowsByItself() {
        publish("在吗", "在的");
        LiveFaq other = replica();
        ReleaseWatch watch = new ReleaseWatch(List.of(other), new ReleaseSettings(java.time.Duration.ofMillis(100), 0));
        watch.start();

        Release release = publish("在吗", "一直在");

        await().untilAsserted(() -> assertThat(answers(other, "在吗")).containsExactly("一直在"));
        watch.stop();
        assertThat(events).singleElement().isInstanceOfSatisfying(ReleaseWentLive.class, swap -> {
            assertThat(swap.number()).isEqualTo(release.number());
            assertThat(swap.entries()).isEqualTo(1);
            assertThat(swap.took()).isPositive();
        });
    }

    @Test
    void aReplicaThatStartsAnswersFromTheNewestReleaseAtOnce() {
        publish("在吗", "在的");

        assertThat(answers(replica(), "在吗")).containsExactly("在的");
    }

    @Test
    void whoHoldsAReleaseKeepsItWhileAnotherTakesItsPlace() {
        publish("在吗", "旧");
        Faq.Live held = faq.live();

        publish("在吗", "新");

        assertThat(held.matcher().match("在吗", NOW).candidates().get(0).entry().answer())
                .isEqualTo("旧");
        assertThat(answers(faq, "在吗")).containsExactly("新");
    }

    @Test
    void anAddedGroupOfSynonymsTakesPartSoon() {
        publish("发票", "可以开");
        assertThat(answers(faq, "开票")).isEmpty();

        synonyms.add(new Group(List.of("开票"), List.of("发票")));

        await().untilAsserted(() -> assertThat(answers(faq, "开票")).containsExactly("可以开"));
        assertThat(synonyms.all()).last().isEqualTo(new Group(List.of("开票"), List.of("发票")));
    }

    @Test
    void addedSynonymsCanBeTakenBackAndThoseOfTheFileCannot() {
        Group added = new Group(List.of("邮费"), List.of("运费"));
        synonyms.add(added);

        assertThat(synonyms.remove(added)).isTrue();
        assertThat(synonyms.remove(added)).isFalse();
        assertThat(synonyms.remove(new Group(List.of("hello"), List.of("hi")))).isFalse();

        assertThat(synonyms.all()).doesNotContain(added).contains(new Group(List.of("hello"), List.of("hi")));
    }

    @Test
    void aChangedSynonymFileTakesPartSoonAndABrokenOneLeavesTheOldOne() throws IOException {
        publish("地址", "山下");
        assertThat(answers(faq, "住址")).isEmpty();

        write(StoreTestApplication.SYNONYMS + "住址 => 地址\n");
        await().untilAsserted(() -> assertThat(answers(faq, "住址")).containsExactly("山下"));

        write(StoreTestApplication.SYNONYMS + "住址 => 地址 => 山\n");
        await().untilAsserted(() -> assertThat(faq.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("config/synonyms.txt: line 2")));
        assertThat(answers(faq, "住址")).containsExactly("山下");

        write(StoreTestApplication.SYNONYMS);
        await().untilAsserted(() -> assertThat(answers(faq, "住址")).isEmpty());
        assertThat(faq.problem()).isEmpty();
    }

    @Test
    void aReleaseThatCannotBeBuiltLeavesTheOldOneAndIsToldUntilTheNext() {
        Release good = publish("在吗", "在的");
        Release bad = publish(ExactMatcher.POISON, "x");

        assertThat(answers(faq, "在吗")).containsExactly("在的");
        assertThat(faq.problem())
                .contains("release " + bad.number() + " cannot be made ready to answer; release " + good.number()
                        + " goes on answering");

        publish("在吗", "又好了");
        assertThat(answers(faq, "在吗")).containsExactly("又好了");
        assertThat(faq.problem()).isEmpty();
    }

    @Test
    void aDamagedReleaseLeavesTheOldOne() {
        Release good = publish("在吗", "在的");
        jdbc.update(
                "INSERT INTO faq_release (number, published_at, published_by, entries) VALUES (?, ?, 'x', 1)",
                good.number() + 1,
                "2026-01-01 00:00:00");
        jdbc.update(
                "INSERT INTO faq_release_part (number, part, content) VALUES (?, 0, ?)",
                good.number() + 1,
                new byte[] {1, 2, 3});

        live.refresh();

        assertThat(answers(faq, "在吗")).containsExactly("在的");
        assertThat(faq.problem()).isPresent();
        releases.rollBackTo(good.number(), "admin");
        assertThat(faq.problem()).isEmpty();
    }

    @Test
    void aListenerThatFailsHoldsNothingUp() {
        publish("在吗", "在的");
        LiveFaq other = new LiveFaq(loader, event -> {
            throw new IllegalStateException("listener");
        });

        publish("在吗", "新");
        other.refresh();

        assertThat(answers(other, "在吗")).containsExactly("新");
        assertThat(other.problem()).isEmpty();
    }

    private LiveFaq replica() {
        return new LiveFaq(loader, events::add);
    }

    private Release publish(String question, String answer) {
        emptyTheDraft();
        draft.save(FaqEntry.of("Q-1", question, answer));
        return releases.publish("admin", null);
    }

    private static List<String> answers(Faq faq, String question) {
        return faq.live().matcher().match(question, NOW).candidates().stream()
                .map(Candidate::entry)
                .map(FaqEntry::answer)
                .toList();
    }

    /** At once, so that nobody reads half of it. */
    private void write(String text) throws IOException {
        Path written =
                Files.writeString(application.synonyms.resolveSibling(application.synonyms.getFileName() + "~"), text);
        Files.move(written, application.synonyms, StandardCopyOption.ATOMIC_MOVE);
    }
}
