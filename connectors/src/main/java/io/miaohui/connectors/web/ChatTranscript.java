package io.miaohui.connectors.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.WebHistory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a web chat.
 *
 * @param floor who answers now: {@code bot}, {@code waiting} for a person, {@code person}
 */
record ChatTranscript(String floor, List<Line> messages) {

    /**
     * One line. A customer's is text and nothing else; what we said has the parts of a {@link ReplyView} beside it.
     *
     * @param author {@code customer}, {@code bot} or {@code agent}
     * @param name the agent's
     * @param rating {@code open}, {@code helpful} or {@code unhelpful}, where the customer can rate an answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long id,
            String author,
            @Nullable String name,
            Instant at,
            String text,
            @Nullable String html,
            @Nullable List<Reply.Choice> choices,
            @Nullable List<ReplyView.MediaView> media,
            @Nullable List<Reply.Link> links,
            @Nullable String rating) {

        static Line of(WebHistory.Line line) {
            if (line.author().equals("customer")) {
                return new Line(
                        line.id(), line.author(), null, line.at(), line.reply().text(), null, null, null, null, null);
            }
            ReplyView reply = ReplyView.of(line.reply());
            return new Line(
                    line.id(),
                    line.author(),
                    line.name(),
                    line.at(),
                    reply.text(),
                    reply.html(),
                    reply.choices(),
                    reply.media(),
                    reply.links(),
                    line.rating() == null ? null : line.rating().name().toLowerCase(Locale.ROOT));
        }
    }

    static ChatTranscript of(WebHistory history, ConversationRef conversation, long after, int limit) {
        String floor = history.floor(conversation).name().toLowerCase(Locale.ROOT);
        List<WebHistory.Line> lines = history.since(conversation, after, limit);
        return new ChatTranscript(floor, lines.stream().map(Line::of).toList());
    }
}
