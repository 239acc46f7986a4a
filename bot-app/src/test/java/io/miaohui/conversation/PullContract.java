package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Allowance;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.News;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Cursors.Position;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What channels that are pulled, and that limit what is said, need of the conversation module, on any database. */
@SpringBootTest(classes = ConversationTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class PullContract {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    DbCursors cursors;

    @Autowired
    DbLeases leases;

    @Autowired
    LeaseMapper leaseRows;

    @Autowired
    Conversations conversations;

    @Autowired
    FakeChannel platform;

    @Autowired
    ScriptedDialogue dialogue;

    @Autowired
    JdbcTemplate jdbc;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T01:00:00Z"));
    private String feed = "";
    private String customer = "";

    @BeforeEach
    void anotherFeed() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        feed = "fake:" + UUID.randomUUID();
        customer = UUID.randomUUID().toString();
        dialogue.script = ScriptedDialogue.ECHO;
        dialogue.entry = null;
        dialogue.taken.clear();
        platform.reset();
    }

    @Test
    void aLeaseHasOneHolderUntilItRunsOut() {
        DbLeases mine = replica("a");
        DbLeases other = replica("b");

        assertThat(mine.hold(feed, MINUTE)).isTrue();
        assertThat(other.hold(feed, MINUTE)).isFalse();
        clock.advance(Duration.ofSeconds(50));
        assertThat(mine.hold(feed, MINUTE)).isTrue();
        clock.advance(Duration.ofSeconds(50));
        assertThat(other.hold(feed, MINUTE)).isFalse();
        clock.advance(Duration.ofSeconds(10));

        assertThat(other.hold(feed, MINUTE)).isTrue();
        assertThat(mine.hold(feed, MINUTE)).isFalse();
    }

    @Test
    void aReleasedLeaseIsFreeAtOnceButNobodyReleasesThatOfAnother() {
        DbLeases mine = replica("a");
        DbLeases other = replica("b");
        mine.hold(feed, MINUTE);

        other.release(feed);
        assertThat(other.hold(feed, MINUTE)).isFalse();
        mine.release(feed);

        assertThat(other.hold(feed, MINUTE)).isTrue();
    }

    @Test
    void ofManyThatWantAFreeOrALapsedLeaseOneGetsIt() {
        assertThat(holders()).isEqualTo(1);
        clock.advance(MINUTE);
        assertThat(holders()).isEqualTo(1);
    }

    @Test
    void theProcessHoldsItsLeasesItself() {
        assertThat(leases.hold(feed, MINUTE)).isTrue();
        assertThat(leases.hold(feed, MINUTE)).isTrue();
        leases.release(feed);
    }

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

    @Test
    void theAnswersToABurstAreMergedToWhatThePlatformTakes() {
        platform.allowance = new Allowance(3, Duration.ofHours(48));

        writes("1", "2", "3", "4", "5");

        await().untilAsserted(() -> assertThat(lines()).hasSize(5).allMatch(line -> line.endsWith("SENT")));
        assertThat(platform.textsTo(customer)).hasSizeLessThanOrEqualTo(3);
        assertThat(String.join("|", platform.textsTo(customer))).isEqualTo("echo 1|echo 2|echo 3|echo 4|echo 5");
    }

    @Test
    void whatIsTooMuchWaitsUntilTheCustomerWritesAgain() {
        platform.allowance = new Allowance(1, Duration.ofHours(48));
        writes("1");
        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 1"));
        jdbc.update("UPDATE outbox SET ended_at = '2030-01-01 00:00:00' WHERE state = 'SENT'");
        news(new News.Recalled(true));
        writes("");

        await().untilAsserted(() -> assertThat(lastError()).contains("held until the customer writes"));
        assertThat(platform.textsTo(customer)).containsExactly("echo 1");
        jdbc.update("UPDATE outbox SET ended_at = '2020-01-01 00:00:00' WHERE state = 'SENT'");
        writes("3");

        await().untilAsserted(() ->
                assertThat(platform.textsTo(customer)).last().asString().endsWith("echo 3"));
        assertThat(String.join("|", platform.textsTo(customer))).isEqualTo("echo 1|echo |echo 3");
    }

    @Test
    void whatIsSaidAfterThePlatformsTimeFailsClearly() {
        platform.allowance = new Allowance(5, Duration.ofHours(48));
        IncomingMessage old = new IncomingMessage(
                customer + ":m1",
                ConversationRef.single("fake", "a", customer),
                new Sender(customer, null),
                new Content.Text("1"),
                null,
                Instant.now().minus(Duration.ofHours(49)));
        cursors.advance(feed, cursors.of(feed), "c1", List.of(old));

        await().untilAsserted(() -> assertThat(lines()).containsExactly("BOT FAILED"));
        assertThat(lastError()).isEqualTo("the customer's last message is more than 48 hours old");
        assertThat(platform.textsTo(customer)).isEmpty();
    }

    @Test
    void aMessageThatThePlatformLostIsMarkedWithAllThatItSaid() {
        platform.allowance = new Allowance(1, Duration.ofHours(48));
        writes("1", "2");
        await().untilAsserted(() -> assertThat(platform.textsTo(customer)).containsExactly("echo 1|echo 2"));
        await().untilAsserted(() -> assertThat(lines()).containsExactly("BOT SENT", "BOT SENT"));

        String key = platform.sent.stream()
                .filter(sent -> sent.to().equals(customer))
                .findFirst()
                .orElseThrow()
                .key();
        news(new News.Lost(key, "msg_send_fail 10"));

        await().untilAsserted(() -> assertThat(lines()).containsExactly("BOT FAILED", "BOT FAILED"));
        assertThat(lastError()).isEqualTo("msg_send_fail 10");
    }

    @Test
    void aColleagueInThePlatformsClientHasTheFloorUntilTheirSessionEnds() {
        news(new News.FloorTaken("xiaoli"));
        news(new News.AgentSaid("xiaoli", new Content.Picture("media", null)));
        await().untilAsserted(() -> assertThat(status()).isEqualTo("PLATFORM"));
        await().untilAsserted(() -> assertThat(jdbc.queryForList(
                        "SELECT CONCAT(author, ' ', author_name, ' ', text) FROM transcript_line"
                                + " WHERE conversation_id = ? AND author = 'AGENT'",
                        String.class,
                        conversation()))
                .containsExactly("AGENT xiaoli [图片]"));

        news(new News.FloorReturned());

        await().untilAsserted(() -> assertThat(status()).isEqualTo("RESOLVED"));
        assertThat(platform.textsTo(customer)).isEmpty();
        assertThat(dialogue.taken).isEmpty();
    }

    private DbLeases replica(String holder) {
        return new DbLeases(leaseRows, clock, holder);
    }

    private long holders() {
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(i -> replica("holder " + i))
                .map(replica -> CompletableFuture.supplyAsync(() -> replica.hold(feed, MINUTE)))
                .toList();
        return tries.stream().filter(CompletableFuture::join).count();
    }

    private void writes(String... texts) {
        List<IncomingMessage> batch = new ArrayList<>();
        for (String text : texts) {
            batch.add(message(customer, UUID.randomUUID().toString(), text));
        }
        advance(batch);
    }

    private void news(News news) {
        ConversationRef ref = ConversationRef.single("fake", "a", customer);
        Sender sender = new Sender(customer, null);
        advance(List.of(new IncomingMessage("n" + UUID.randomUUID(), ref, sender, news, null, Instant.now())));
    }

    private void advance(List<IncomingMessage> batch) {
        cursors.advance(feed, cursors.of(feed), UUID.randomUUID().toString(), batch);
    }

    private static IncomingMessage message(String customer, String id, String text) {
        return new IncomingMessage(
                customer + ':' + id,
                ConversationRef.single("fake", "a", customer),
                new Sender(customer, null),
                new Content.Text(text),
                null,
                Instant.now());
    }

    private long conversation() {
        Long id = jdbc.queryForObject("SELECT id FROM conversation WHERE platform_id = ?", Long.class, customer);
        return id == null ? 0 : id;
    }

    private String status() {
        return jdbc.queryForObject("SELECT status FROM conversation WHERE platform_id = ?", String.class, customer);
    }

    private List<String> lines() {
        return jdbc.queryForList(
                "SELECT CONCAT(author, ' ', delivery) FROM transcript_line WHERE conversation_id = ?"
                        + " AND author = 'BOT' ORDER BY id",
                String.class,
                conversation());
    }

    private String lastError() {
        List<String> errors = jdbc.queryForList(
                "SELECT last_error FROM outbox WHERE conversation_id = ? AND last_error IS NOT NULL ORDER BY id",
                String.class,
                conversation());
        return errors.isEmpty() ? "" : errors.get(errors.size() - 1);
    }

    private int turns() {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM turn WHERE message_id LIKE ?", Integer.class, customer + ":%");
        return count == null ? 0 : count;
    }
}
