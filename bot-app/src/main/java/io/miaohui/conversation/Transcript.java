package io.miaohui.conversation;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.WebHistory;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said, line by line. */
@Component
class Transcript implements WebHistory {

    private final LineMapper lines;
    private final ConversationMapper conversations;
    private final Json json;
    private final Clock clock;

    Transcript(LineMapper lines, ConversationMapper conversations, Json json, Clock clock) {
        this.lines = lines;
        this.conversations = conversations;
        this.json = json;
        this.clock = clock;
    }

    void heard(Conversation conversation, IncomingMessage message) {
        boolean chose = message.content() instanceof Content.Event event
                && event.kind() == Content.Event.Kind.CHOSEN
                && event.key() != null;
        boolean happened = message.content() instanceof Content.Event || message.content() instanceof Content.News;
        if (chose || !happened) {
            LineRow row = line(conversation, Author.CUSTOMER, message.sender().name(), InWords.of(message.content()));
            lines.insert(row);
        }
    }

    /**
     * @param turn what it answers; {@code null} for what nobody asked for
     * @return the line's id
     */
    long said(
            Conversation conversation,
            Author author,
            @Nullable String name,
            Reply reply,
            String delivery,
            @Nullable Long turn) {
        LineRow row = line(conversation, author, name, InWords.of(reply));
        row.reply = json.write(reply);
        row.delivery = delivery;
        row.turnId = turn;
        lines.insert(row);
        return Objects.requireNonNull(row.id);
    }

    void noted(Conversation conversation, @Nullable String name, String text) {
        lines.insert(line(conversation, Author.NOTE, name, text));
    }

    void delivered(long lineId, Conversations.DeliveryState state) {
        lines.delivered(lineId, state.name());
    }

    List<Conversations.Line> newest(long conversationId, int limit) {
        List<LineRow> rows = lines.newest(conversationId, limit);
        Collections.reverse(rows);
        return rows.stream().map(Transcript::toLine).toList();
    }

    @Override
    public List<Line> since(ConversationRef ref, long after, int limit) {
        ConversationRow conversation = conversations.byKey(ref.channel(), ref.account(), ref.id());
        if (conversation == null) {
            return List.of();
        }
        return lines.shownSince(Objects.requireNonNull(conversation.id), after, limit).stream()
                .map(this::toWebLine)
                .toList();
    }

    @Override
    public Floor floor(ConversationRef ref) {
        ConversationRow conversation = conversations.byKey(ref.channel(), ref.account(), ref.id());
        if (conversation == null) {
            return Floor.BOT;
        }
        return switch (ConversationStatus.valueOf(conversation.status)) {
            case QUEUED -> Floor.WAITING;
            case AGENT, PLATFORM -> Floor.PERSON;
            case BOT, RESOLVED -> Floor.BOT;
        };
    }

    private LineRow line(Conversation conversation, Author author, @Nullable String name, String text) {
        LineRow row = new LineRow();
        row.conversationId = conversation.id();
        row.author = author.name();
        row.authorName = Clip.to(name, Clip.NAME);
        row.text = text;
        row.createdAt = clock.instant();
        return row;
    }

    private static Conversations.Line toLine(LineRow row) {
        return new Conversations.Line(
                Objects.requireNonNull(row.id),
                Author.valueOf(row.author),
                row.authorName,
                row.text,
                row.createdAt,
                row.delivery == null ? null : Conversations.DeliveryState.valueOf(row.delivery));
    }

    private WebHistory.Line toWebLine(LineRow row) {
        Reply reply = json.readOrNull(row.reply, Reply.class);
        return new WebHistory.Line(
                Objects.requireNonNull(row.id),
                row.author.toLowerCase(Locale.ROOT),
                row.authorName,
                reply == null ? Reply.text(row.text) : reply,
                row.createdAt,
                rating(row));
    }

    private static @Nullable Rating rating(LineRow row) {
        if (row.answeredBy == null) {
            return null;
        }
        return row.helpful == null ? Rating.OPEN : row.helpful ? Rating.HELPFUL : Rating.UNHELPFUL;
    }
}
