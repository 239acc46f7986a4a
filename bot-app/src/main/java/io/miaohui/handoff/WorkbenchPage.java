package io.miaohui.handoff;

import io.miaohui.connectors.ReplyText;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.PrivateDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what a ticket's page shows. */
class WorkbenchPage {

    private static final int LINES = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Conversations conversations;
    private final Suggestions suggestions;
    private final Clock clock;
    private final ZoneId zone;

    WorkbenchPage(Conversations conversations, Suggestions suggestions, Clock clock, ZoneId zone) {
        this.conversations = conversations;
        this.suggestions = suggestions;
        this.clock = clock;
        this.zone = zone;
    }

    /** What stands above the transcript. */
    record Head(
            String code,
            String customer,
            String channel,
            String temper,
            String reason,
            String state,
            boolean open,
            boolean waiting,
            boolean keepable) {

        public String stateClass() {
            return waiting ? "open" : "taken";
        }
    }

    /**
     * One line of the transcript.
     *
     * @param side {@code customer}, {@code ours} or {@code note}
     */
    record Shown(String side, String who, String text, String time, @Nullable String failure) {}

    /** @param hides whether private details were left out of it */
    record Talk(List<Shown> lines, boolean hides) {}

    Head head(Handoff handoff) {
        Optional<Conversation> customer = conversations.find(handoff.conversationId());
        return new Head(
                handoff.code(),
                customer.map(it -> PrivateDetails.hidden(it.displayName())).orElse(""),
                customer.map(it -> ChannelLabels.of(it.ref())).orElse(""),
                handoff.temper().label(),
                handoff.reason().label(),
                state(handoff),
                handoff.isOpen(),
                handoff.status() == HandoffStatus.QUEUED,
                handoff.isAnswered() && AnswerKeeping.isInTime(handoff, clock.instant()));
    }

    private String state(Handoff handoff) {
        Agent agent = handoff.agent();
        return switch (handoff.status()) {
            case QUEUED -> "等待接单 · " + Waited.words(Duration.between(handoff.openedAt(), clock.instant()));
            case AGENT -> agent == null ? "处理中" : agent.name() + " 在处理";
            case RESOLVED -> "已结束";
        };
    }

    /**
     * Newest first: the page turns them round, so that it opens at the end.
     *
     * @param disclosed whether private details are shown
     */
    Talk transcript(Handoff handoff, boolean disclosed) {
        List<Shown> lines = new ArrayList<>();
        boolean hides = false;
        for (Conversations.Line line : conversations.transcript(handoff.conversationId(), LINES)) {
            // What the bot says is public: a number in it is the shop's.
            String hidden = line.author() == Author.BOT ? line.text() : PrivateDetails.hidden(line.text());
            hides |= !disclosed && !hidden.equals(line.text());
            lines.add(shown(line, disclosed ? line.text() : hidden));
        }
        Collections.reverse(lines);
        return new Talk(lines, hides);
    }

    private Shown shown(Conversations.Line line, String text) {
        String name = line.name() == null ? "" : line.name();
        String failure = line.delivery() == Conversations.DeliveryState.FAILED ? "没有送达" : null;
        return switch (line.author()) {
            case CUSTOMER -> new Shown("customer", name.isEmpty() ? "顾客" : name, text, time(line.at()), null);
            case NOTE -> new Shown("note", "备注 " + name, text, time(line.at()), null);
            case BOT, AGENT ->
                new Shown(
                        "ours",
                        line.author() == Author.BOT ? "机器人" : name,
                        ReplyText.plain(text),
                        time(line.at()),
                        failure);
        };
    }

    List<Suggestions.Offer> offers(Handoff handoff) {
        return handoff.isOpen() ? suggestions.offers(handoff) : List.of();
    }

    List<CannedReplies.Canned> canned() {
        return suggestions.canned();
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
