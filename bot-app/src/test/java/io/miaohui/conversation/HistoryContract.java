package io.miaohui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.TestDatabase;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Sender;
import io.miaohui.conversation.CustomerHistory.Address;
import io.miaohui.conversation.CustomerHistory.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.SqlSessionTemplate;

/** What one person did on several channels, on whatever database the subclass brings. */
abstract class HistoryContract {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private SqlSessionTemplate session;
    private CustomerHistory history;

    abstract SqlSessionTemplate session();

    static SqlSessionTemplate on(String url, String user) {
        return TestDatabase.session(TestDatabase.at(url, user), configuration -> {
            configuration.addMapper(ConversationMapper.class);
            configuration.addMapper(TurnMapper.class);
            configuration.addMapper(HistoryMapper.class);
        });
    }

    @BeforeEach
    void open() {
        session = session();
        history = new StoredHistory(session.getMapper(HistoryMapper.class));
    }

    @Test
    void conversationsAreFoundByChannelAccountAndId() {
        long service = conversation("wecom", "service", "zhangsan");
        long sales = conversation("wecom", "sales", "zhangsan");
        long web = conversation("web", "web", "4711");
        conversation("dingtalk", "service", "zhangsan");
        conversation("wecom", "service", "ZhangSan");

        assertThat(history.conversations(
                        List.of(new Address("wecom", "", "zhangsan"), new Address("web", "web", "4711"))))
                .containsExactly(service, sales, web);
        assertThat(history.conversations(List.of(new Address("wecom", "sales", "zhangsan"))))
                .containsExactly(sales);
        assertThat(history.conversations(List.of(new Address("wecom", "", "%"))))
                .isEmpty();
        assertThat(history.conversations(List.of())).isEmpty();
    }

    @Test
    void whoWritesIsWhoTheConversationIsFoundBy() {
        ConversationStore store = new ConversationStore(
                session.getMapper(ConversationMapper.class), new Json(), Clock.fixed(MONDAY, ZoneOffset.UTC));
        ConversationRef single = ConversationRef.single("dingtalk", "service", "cidOfBoth");
        ConversationRef group = ConversationRef.group("dingtalk", "service", "cidOfAll");

        Conversation found = store.refreshed(store.of(single), message(single, "staff1"));
        store.refreshed(store.of(group), message(group, "staff1"));

        assertThat(found.personId()).isEqualTo("staff1");
        assertThat(store.of(single)).isEqualTo(found);
        assertThat(store.of(group).personId()).isEqualTo("cidOfAll");
        assertThat(history.conversations(List.of(new Address("dingtalk", "", "staff1"))))
                .containsExactly(found.id());
    }

    private static IncomingMessage message(ConversationRef ref, String sender) {
        return new IncomingMessage("m1", ref, new Sender(sender, null), new Content.Text("在吗"), null, MONDAY);
    }

    @Test
    void topicsAreWhatEntriesAnsweredInAllOfThemNewestFirst() {
        long one = conversation("wecom", "service", "zhangsan");
        long other = conversation("web", "web", "4711");
        turn(one, "Q-1", "怎么退款", true);
        turn(one, null, null, null);
        turn(other, "Q-2", null, null);
        turn(conversation("web", "web", "stranger"), "Q-3", "别人的", null);

        assertThat(history.topics(List.of(one, other), 10))
                .containsExactly(new Topic("Q-2", null, MONDAY, null), new Topic("Q-1", "怎么退款", MONDAY, true));
        assertThat(history.topics(List.of(), 10)).isEmpty();
    }

    @Test
    void onlySoManyTurnsOfEachAreLookedAt() {
        long talkative = conversation("web", "web", "4711");
        turn(talkative, "Q-1", "早先问的", null);
        turn(talkative, null, null, null);
        turn(talkative, "Q-2", "刚才问的", null);

        assertThat(history.topics(List.of(talkative), 2))
                .extracting(Topic::entryId)
                .containsExactly("Q-2");
    }

    private long conversation(String channel, String account, String id) {
        ConversationRow row = new ConversationRow();
        row.channel = channel;
        row.account = account;
        row.platformId = id + ":conversation";
        row.personId = id;
        row.kind = "SINGLE";
        session.getMapper(ConversationMapper.class).insert(row);
        return Objects.requireNonNull(row.id);
    }

    private void turn(long conversation, @Nullable String entry, @Nullable String question, @Nullable Boolean helpful) {
        TurnRow row = new TurnRow();
        row.channel = "web";
        row.messageId = java.util.UUID.randomUUID().toString();
        row.conversationId = conversation;
        row.message = "{}";
        row.state = TurnRow.DONE;
        row.receivedAt = MONDAY;
        row.entryId = entry;
        row.question = question;
        row.helpful = helpful;
        session.getMapper(TurnMapper.class).insert(row);
    }
}
