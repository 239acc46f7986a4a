package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Pace;
import io.miaohui.connectors.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Platforms that take so many messages in a time. */
abstract class PaceContract extends ConversationTests {

    @Autowired
    Backlog backlog;

    @Test
    void thePaceOfAPlatformIsKeptByWaiting() {
        platform.pace = new Pace(2, Duration.ofHours(1));
        IntStream.range(0, 5).forEach(i -> ledger.accept(message("m" + i, "" + i)));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).hasSize(2));
        await().untilAsserted(() -> assertThat(dialogue.taken).hasSize(5));
        assertThat(platform.textsTo(customer)).containsExactly("echo 0", "echo 1");
        assertThat(backlog.waiting()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aCrowdKeepsThePaceByLeavingTogetherWithNothingLostAndInOrder() {
        Duration period = Duration.ofMillis(700);
        platform.pace = new Pace(3, period);
        platform.mergesUpTo = 80;
        Conversation conversation = opened();
        List<String> texts = IntStream.range(0, 60).mapToObj(i -> "notice " + i).toList();

        for (int i = 0; i < 60; i += 20) {
            List<String> some = texts.subList(i, i + 20);
            transaction.executeWithoutResult(status ->
                    some.forEach(text -> conversations.say(conversation, Author.BOT, null, Reply.text(text), null)));
        }

        await().untilAsserted(
                        () -> assertThat(arrived()).as("whole and in order").isEqualTo(texts));
        List<Long> moments = platform.sent.stream().map(FakeChannel.Sent::nanos).toList();
        assertThat(moments).hasSizeLessThan(texts.size() / 4);
        for (int i = 3; i < moments.size(); i++) {
            assertThat(Duration.ofNanos(moments.get(i) - moments.get(i - 3)))
                    .as("between message %s and the third before it", i)
                    .isGreaterThanOrEqualTo(period.minusMillis(5));
        }
        await().untilAsserted(() -> assertThat(transcript())
                .filteredOn(line -> line.startsWith("BOT notice"))
                .hasSize(50)
                .allMatch(line -> line.endsWith("SENT")));
    }

    @Test
    void whatThePaceTakesIsNotPutTogether() {
        platform.pace = new Pace(20, Duration.ofHours(1));
        platform.mergesUpTo = 80;
        IntStream.range(0, 5).forEach(i -> ledger.accept(message("m" + i, "" + i)));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).hasSize(5));
    }

    @Test
    void whatIsRefusedTogetherIsTriedApart() {
        platform.pace = new Pace(3, Duration.ofMillis(200));
        platform.mergesUpTo = 80;
        platform.refused = "notice 4";
        Conversation conversation = opened();
        List<String> texts = IntStream.range(0, 12).mapToObj(i -> "notice " + i).toList();

        transaction.executeWithoutResult(status ->
                texts.forEach(text -> conversations.say(conversation, Author.BOT, null, Reply.text(text), null)));

        await().untilAsserted(() -> assertThat(arrived())
                .containsExactlyElementsOf(
                        texts.stream().filter(text -> !text.equals("notice 4")).toList()));
        await().untilAsserted(() -> assertThat(transcript()).contains("BOT notice 4 FAILED", "BOT notice 11 SENT"));
    }

    /** The texts that reached the customer, in the order in which they are read. */
    private List<String> arrived() {
        return platform.textsTo(customer).stream()
                .flatMap(text -> Stream.of(text.split("\\|")))
                .toList();
    }
}
