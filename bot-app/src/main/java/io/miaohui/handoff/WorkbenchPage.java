package io.miaohui.handoff;

import io.miaohui.connectors.ReplyText;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
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
    private final Tickets tickets;
    private final Faq faq;
    private final Clock clock;
    private final ZoneId zone;

    WorkbenchPage(Conversations conversations, Tickets tickets, Faq faq, Clock clock, ZoneId zone) {
        this.conversations = conversations;
        this.tickets = tickets;
        this.faq = faq;
        this.clock = clock;
        this.zone = zone;
    }

    /** What stands above the transcript. */
    record Head(
            String code, String customer, String channel, String temper, String reason, String state, boolean open) {}

    /**
     * One line of the transcript.
     *
     * @param side {@code customer}, {@code ours} or {@code note}
     */
    record Shown(String side, String who, String text, String time, @Nullable String failure) {}

    /** A suggestion with the answer that would be sent. */
    record Suggested(int number, String question, String answer) {}

    Head head(Handoff handoff) {
        Optional<Conversation> customer = conversations.find(handoff.conversationId());
        return new Head(
                handoff.code(),
                customer.map(Conversation::displayName).orElse(""),
                customer.map(it -> ChannelLabels.of(it.ref())).orElse(""),
                handoff.temper().label(),
                handoff.reason().label(),
                state(handoff),
                handoff.isOpen());
    }

    private String state(Handoff handoff) {
        Agent agent = handoff.agent();
        return switch (handoff.status()) {
            case QUEUED -> "等待接单 · " + Waited.words(Duration.between(handoff.openedAt(), clock.instant()));
            case AGENT -> agent == null ? "处理中" : agent.name() + " 在处理";
            case RESOLVED -> "已结束";
        };
    }

    /** Newest first: the page turns them round, so that it opens at the end. */
    List<Shown> transcript(Handoff handoff) {
        List<Shown> lines = new ArrayList<>();
        conversations.transcript(handoff.conversationId(), LINES).forEach(line -> lines.add(shown(line)));
        Collections.reverse(lines);
        return lines;
    }

    private Shown shown(Conversations.Line line) {
        String name = line.name() == null ? "" : line.name();
        String failure = line.delivery() == Conversations.DeliveryState.FAILED ? "没有送达" : null;
        return switch (line.author()) {
            case CUSTOMER -> new Shown("customer", name.isEmpty() ? "顾客" : name, line.text(), time(line.at()), null);
            case NOTE -> new Shown("note", "备注 " + name, line.text(), time(line.at()), null);
            case BOT, AGENT ->
                new Shown(
                        "ours",
                        line.author() == Author.BOT ? "机器人" : name,
                        ReplyText.plain(line.text()),
                        time(line.at()),
                        failure);
        };
    }

    /** Those that still have a live answer. */
    List<Suggested> suggestions(Handoff handoff) {
        List<Suggested> suggested = new ArrayList<>();
        for (Suggestion it : tickets.suggestions(handoff)) {
            Optional<FaqEntry> entry = faq.live().entry(it.entryId());
            entry.ifPresent(
                    live -> suggested.add(new Suggested(it.number(), it.question(), ReplyText.plain(live.answer()))));
        }
        return suggested;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }
}
