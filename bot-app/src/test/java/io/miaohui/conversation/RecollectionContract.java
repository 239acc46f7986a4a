package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.TokenStore;
import io.miaohui.connectors.WebHistory;
import io.miaohui.connectors.WebRatings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** What is kept between turns: memory, history, ratings, tokens. */
abstract class RecollectionContract extends ConversationTests {

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TokenMapper tokenRows;

    @Autowired
    DbTokenStore tokens;

    @Autowired
    WebRatings ratings;

    @Test
    void theMemoryIsKeptBetweenTurnsAndEmptiedWhenTheBotGetsTheFloorBack() {
        ledger.answer(message("m1", "1"), PATIENCE);
        ledger.answer(message("m2", "2"), PATIENCE);
        Conversation conversation = opened();
        assertThat(conversation.memory().misses()).isEqualTo(2);

        transaction.executeWithoutResult(s -> conversations.moveTo(conversation, ConversationStatus.QUEUED));
        transaction.executeWithoutResult(s -> conversations.moveTo(opened(), ConversationStatus.BOT));
        assertThat(opened().memory()).isEqualTo(Memory.EMPTY);
    }

    @Test
    void theHistoryOfAWebChatLeavesOutNotes() {
        ledger.answer(message("m1", "hi"), PATIENCE);
        transaction.executeWithoutResult(s -> conversations.note(opened(), "小李", "internal"));

        List<WebHistory.Line> lines = history.since(ref(), 0, 10);
        assertThat(lines).extracting(WebHistory.Line::author).containsExactly("customer", "bot");
        assertThat(history.since(ref(), lines.get(0).id(), 10)).hasSize(1);
        assertThat(history.since(ConversationRef.single("fake", "a", "nobody"), 0, 10))
                .isEmpty();
    }

    @Test
    void whetherAnAnswerHelpedIsKeptWithItAndToldWhenItChanges() {
        dialogue.entry = "Q-7";
        IncomingMessage message = message("m1", "咋退");
        ledger.answer(message, PATIENCE);
        WebHistory.Line line = lastLine();
        assertThat(line.rating()).isEqualTo(WebHistory.Rating.OPEN);

        assertThat(ratings.rate(message.conversation(), message.id(), true)).isTrue();
        assertThat(ratings.rateLine(message.conversation(), line.id(), true)).isTrue();
        assertThat(lastLine().rating()).isEqualTo(WebHistory.Rating.HELPFUL);
        assertThat(ratings.rateLine(message.conversation(), line.id(), false)).isTrue();

        assertThat(lastLine().rating()).isEqualTo(WebHistory.Rating.UNHELPFUL);
        assertThat(application.rated).extracting(AnswerRated::helpful).containsExactly(true, false);
        assertThat(application.rated).allSatisfy(rated -> {
            assertThat(rated.question()).isEqualTo("咋退");
            assertThat(rated.entryId()).isEqualTo("Q-7");
            assertThat(rated.conversationId()).isEqualTo(opened().id());
        });
    }

    @Test
    void nobodyRatesAnswersOfOthersNorWhatIsNoAnswer() {
        dialogue.entry = "Q-7";
        IncomingMessage message = message("m1", "咋退");
        ledger.answer(message, PATIENCE);
        long line = lastLine().id();
        dialogue.entry = null;
        IncomingMessage echoed = message("m2", "在吗");
        ledger.answer(echoed, PATIENCE);
        assertThat(lastLine().rating()).isNull();

        ConversationRef stranger = ConversationRef.single("fake", "a", "stranger");
        assertThat(ratings.rate(stranger, message.id(), false)).isFalse();
        assertThat(ratings.rateLine(stranger, line, false)).isFalse();
        assertThat(ratings.rate(message.conversation(), echoed.id(), true)).isFalse();
        assertThat(ratings.rateLine(message.conversation(), lastLine().id(), true))
                .isFalse();
        assertThat(ratings.rate(message.conversation(), "never", true)).isFalse();
        assertThat(application.rated).isEmpty();
    }

    @Test
    void aTokenIsFetchedOnceForAllAndAgainAfterARejection() {
        String name = "fake:" + customer;
        List<String> fetched = new CopyOnWriteArrayList<>();
        Supplier<TokenStore.Token> fetch = () -> {
            fetched.add("t" + fetched.size());
            return new TokenStore.Token(fetched.get(fetched.size() - 1), Duration.ofHours(2));
        };
        DbTokenStore anotherReplica = new DbTokenStore(tokenRows, transactions, clock);

        List<CompletableFuture<String>> got = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? tokens : anotherReplica).get(name, fetch)))
                .toList();
        assertThat(got.stream().map(CompletableFuture::join)).containsOnly("t0");
        tokens.discard(name, "stale");
        assertThat(anotherReplica.get(name, fetch)).isEqualTo("t0");
        anotherReplica.discard(name, "t0");
        assertThat(anotherReplica.get(name, fetch)).isEqualTo("t1");
        assertThat(fetched).containsExactly("t0", "t1");
    }

    private WebHistory.Line lastLine() {
        List<WebHistory.Line> lines = history.since(ref(), 0, 50);
        return lines.get(lines.size() - 1);
    }
}
