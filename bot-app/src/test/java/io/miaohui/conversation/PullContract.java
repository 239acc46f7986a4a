package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Cursors.Position;
import io.miaohui.connectors.IncomingMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages that are fetched in batches, with the position to read on from. */
abstract class PullContract extends PullTests {

    @Test
    void aBatchIsAnsweredInEachCustomersOrder() {
        List<IncomingMessage> batch = new ArrayList<>();
        List<String> customers =
                IntStream.range(0, 10).mapToObj(i -> customer + i).toList();
        IntStream.range(0, 5).forEach(n -> customers.forEach(who -> batch.add(message(who, "m" + n, "" + n))));

        Position next = cursors.advance(feed, cursors.of(feed), "c1", batch);

        assertThat(next).isEqualTo(cursors.of(feed));
        assertThat(next.cursor()).isEqualTo("c1");
        List<String> inOrder = IntStream.range(0, 5).mapToObj(n -> "echo " + n).toList();
        await().untilAsserted(() -> assertThat(customers)
                .allSatisfy(who -> assertThat(platform.textsTo(who)).isEqualTo(inOrder)));
        assertThat(dialogue.taken).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void aBatchOfWhichOneMessageCannotBeStoredLeavesNothingAndComesAgainWhole() {
        Position start = cursors.of(feed);
        IncomingMessage good = message(customer, "m1", "1");
        IncomingMessage broken = message(customer, "x".repeat(300), "2");
        assertThatThrownBy(() -> cursors.advance(feed, start, "c1", List.of(good, broken)))
                .isInstanceOf(RuntimeException.class);

        assertThat(cursors.of(feed)).isEqualTo(start);
        assertThat(turns()).isZero();
        cursors.advance(feed, start, "c1", List.of(good, message(customer, "m2", "2")));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 1", "echo 2"));
    }

    @Test
    void whoReadsOnFromAnOldPositionStoresNothing() {
        Position start = cursors.of(feed);
        cursors.advance(feed, start, "c1", List.of(message(customer, "m1", "1")));

        assertThatThrownBy(() -> cursors.advance(feed, start, "c2", List.of(message(customer, "m2", "2"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(cursors.of(feed).cursor()).isEqualTo("c1");
        assertThat(turns()).isEqualTo(1);
    }

    @Test
    void aMessageThatComesOnTwoPagesIsOneTurn() {
        Position at = cursors.advance(feed, cursors.of(feed), "c1", List.of(message(customer, "m1", "1")));
        cursors.advance(feed, at, "c2", List.of(message(customer, "m1", "1"), message(customer, "m2", "2")));

        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 1", "echo 2"));
        assertThat(turns()).isEqualTo(2);
    }

    @Test
    void feedsAreKnownByWhatTheyBeginWith() {
        cursors.of(feed + ":a_1");
        cursors.of(feed + ":b%");
        cursors.of("other");

        assertThat(cursors.feeds(feed + ':')).containsExactly(feed + ":a_1", feed + ":b%");
    }

    private int turns() {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM turn WHERE message_id LIKE ?", Integer.class, customer + ":%");
        return count == null ? 0 : count;
    }
}
