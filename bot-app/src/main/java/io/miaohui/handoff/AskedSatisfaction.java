package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;

/** Asks when a ticket that a person answered is resolved, in the same transaction, and keeps what the customer says. */
class AskedSatisfaction implements Satisfaction {

    private final SatisfactionSettings settings;
    private final SatisfactionMapper rows;
    private final Conversations conversations;
    private final CustomerTexts texts;
    private final Clock clock;
    private final Consumer<Object> events;

    AskedSatisfaction(
            SatisfactionSettings settings,
            SatisfactionMapper rows,
            Conversations conversations,
            CustomerTexts texts,
            Clock clock,
            Consumer<Object> events) {
        this.settings = settings;
        this.rows = rows;
        this.conversations = conversations;
        this.texts = texts;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(AgentAnswered answered) {
        if (answered.entryId() != null) {
            rows.sent(answered.ticket().id(), answered.entryId());
        }
    }

    /** Whoever nobody answered has nothing to rate. */
    @EventListener
    void on(TicketChanged changed) {
        Handoff ticket = changed.handoff();
        boolean served = !ticket.isOpen() && ticket.firstAnswerAt() != null;
        // The ticket is locked, so nobody asks between the look and the row.
        if (settings.askSatisfaction() && served && rows.timesAsked(ticket.id()) == 0) {
            rows.ask(ticket.id(), clock.instant());
            Reply question = texts.askSatisfaction(ticket);
            conversations
                    .find(ticket.conversationId())
                    .ifPresent(it -> conversations.say(it, Author.BOT, null, question, null));
        }
    }

    @Override
    public boolean rate(Conversation customer, Score score) {
        Instant since = clock.instant().minus(settings.satisfactionWithin());
        SatisfactionMapper.Open open = rows.open(customer.id(), since);
        if (open == null) {
            return false;
        }
        rows.rate(open.id(), score.number(), clock.instant());
        events.accept(new CustomerRated(open.handoffId(), open.desk(), score));
        return true;
    }

    @Override
    public Figures since(Instant begin) {
        return rows.figures(begin);
    }

    @Override
    public List<Group> since(Instant begin, By by) {
        List<SatisfactionMapper.Share> shares =
                switch (by) {
                    case DESK -> rows.byDesk(begin, MOST);
                    case AGENT -> rows.byAgent(begin, MOST);
                    case ENTRY -> rows.byEntry(begin, MOST);
                };
        return shares.stream()
                .map(it -> new Group(it.id(), it.name(), new Figures(it.asked(), it.good(), it.fair(), it.bad())))
                .toList();
    }
}
