package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.MutableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Customers, two agents and two replicas do things at once, in thousands of random orders: nobody reads what is another's,
 * the bot is silent while a person has the floor, and what is relayed arrives once. One thread plays them all; a lane's
 * work, a send and what happens during it are steps whose order a seed decides.
 */
abstract class FencingContract {

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T01:00:00Z"));

    abstract String url();

    abstract String user();

    abstract int histories();

    @Test
    void noOrderOfEventsMixesUpCustomersLetsTheBotTalkOverAPersonOrLosesARelay() {
        long seed = Long.getLong("fencing.seed", new Random().nextLong());
        Random random = new Random(seed);
        Town town = new Town(random);
        try (Replica first = new Replica(url(), user(), town, clock);
                Replica second = new Replica(url(), user(), town, clock)) {
            for (int i = 0; i < histories(); i++) {
                History history = new History(Integer.toString(i, 36), List.of(first, second), town, clock, random);
                List<AssertionError> wrong = new ArrayList<>();
                town.before = read -> noteIfWrong(read, first, wrong);
                try {
                    history.play();
                    assertThat(wrong)
                            .as("what was wrong at the moment of sending")
                            .isEmpty();
                    check(history, town, first);
                    first.forget();
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError(
                            "History " + i + " of -Dfencing.seed=" + seed + ", where was read: " + town.all, failed);
                }
                town.forget();
            }
        }
    }

    /** Not thrown where it happens: a lane takes any failure for one that passes, and tries again. */
    private static void noteIfWrong(Town.Read read, Replica replica, List<AssertionError> wrong) {
        try {
            check(read, replica);
        } catch (AssertionError found) {
            wrong.add(found);
        }
    }

    /** At the moment of sending. */
    private static void check(Town.Read read, Replica replica) {
        if (read.text().startsWith("答")) {
            assertThat(read.text()).as("whose answer it is").contains(read.by() + '-');
            assertThat(statusOf(read.by(), replica).isTakenOver())
                    .as("whether the bot says %s while a person has the floor", read)
                    .isFalse();
        }
    }

    private static ConversationStatus statusOf(String customer, Replica replica) {
        return conversation(customer, replica).status();
    }

    private static Conversation conversation(String customer, Replica replica) {
        return Objects.requireNonNull(replica.transaction.execute(
                status -> replica.conversations.of(ConversationRef.single("wecom", "service", customer))));
    }

    private static void check(History history, Town town, Replica replica) {
        Map<String, List<Conversations.Line>> transcripts = new HashMap<>();
        history.customers.forEach(it -> transcripts.put(
                it, replica.conversations.transcript(conversation(it, replica).id(), 200)));
        history.customers.forEach(it -> silentWhilePeopleTalk(town.readBy(it)));
        history.asked.forEach(it -> heardOnce(it, town, transcripts));
        history.said.forEach((token, customer) -> saidOnce(token, customer, history, town));
    }

    /**
     * Between what a person says and the word that it is over, the bot answers nothing. A response may overtake the word
     * that it is over, so who had the floor as it left is all that counts there.
     */
    private static void silentWhilePeopleTalk(List<Town.Read> read) {
        boolean person = false;
        for (Town.Read one : read) {
            String text = one.text();
            person = !isEnd(text) && (person || text.startsWith("a"));
            assertThat(person && text.startsWith("答") && !one.inResponse())
                    .as("the bot talks over a person: %s", read)
                    .isFalse();
        }
    }

    private static boolean isEnd(String text) {
        return text.contains("处理好了") || text.contains("已经办结");
    }

    /** A question is answered, or its answer was dropped, or it is the agents' to read: one of these, once. */
    private static void heardOnce(History.Asked asked, Town town, Map<String, List<Conversations.Line>> transcripts) {
        String customer = asked.message().conversation().id();
        boolean answerable = ((Content.Text) asked.message().content()).text().startsWith("问");
        List<Conversations.Line> lines = transcripts.getOrDefault(customer, List.of());
        assertThat(lines.stream()
                        .filter(it ->
                                it.author() == Author.CUSTOMER && it.text().contains(asked.token())))
                .as("how often %s was heard", asked)
                .hasSize(1);
        List<Town.Read> answers = new ArrayList<>(town.readBy(customer));
        answers.removeIf(it -> !it.text().contains(asked.token()));
        long relayed = town.readBy(History.GROUP).stream()
                .map(Town.Read::text)
                .filter(it -> it.startsWith("**#") && it.endsWith(asked.token()) && !it.contains("·"))
                .count();
        long kept = lines.stream()
                .filter(it -> it.delivery() == Conversations.DeliveryState.DROPPED
                        && it.text().contains(asked.token()))
                .count();
        assertThat(answers.size() + relayed)
                .as("answers and relays of %s", asked)
                .isLessThanOrEqualTo(1);
        if (answerable) {
            // What left and whose confirmation got lost may count as dropped as well.
            assertThat(answers.size() + relayed + kept)
                    .as("what became of %s", asked)
                    .isGreaterThanOrEqualTo(1);
        }
    }

    private static void saidOnce(String token, @Nullable String customer, History history, Town town) {
        List<Town.Read> readers = town.all.stream()
                .filter(it -> !it.by().equals(History.GROUP) && it.text().contains(token))
                .toList();
        assertThat(readers).as("who read %s", token).hasSizeLessThanOrEqualTo(1);
        if (customer != null) {
            assertThat(readers).allSatisfy(it -> assertThat(it.by()).isEqualTo(customer));
        }
        if (history.accepted.contains(token)) {
            assertThat(readers).as("who read %s, which was accepted", token).hasSize(1);
        }
    }
}
