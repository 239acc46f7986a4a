package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.Allowance;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.Content.News;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a platform takes in answer to a message, and what it says of messages and sessions. */
abstract class AllowanceContract extends PullTests {

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
}
