package io.miaohui.handoff;

import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks after the open tickets. What is due is decided again under the ticket's lock and noted in the same transaction as
 * what is said, so that of several replicas one does it, once.
 */
class TicketCare {

    private static final Logger log = LoggerFactory.getLogger(TicketCare.class);

    private static final Agent BOT = new Agent("bot", "机器人");
    private static final int PAGE = 200;
    private static final int DUTIES_AT_ONCE = 5;
    private static final Duration OPENINGS_KEPT = Duration.ofDays(30);

    private final Conversations conversations;
    private final CareMapper care;
    private final Duties duties;
    private final DeskDay day;
    private final Reminders reminders;
    private final Tickets tickets;
    private final CareTexts texts;
    private final TransactionOperations transactions;
    private final Clock clock;

    TicketCare(
            Conversations conversations,
            CareMapper care,
            Duties duties,
            DeskDay day,
            Reminders reminders,
            Tickets tickets,
            CareTexts texts,
            TransactionOperations transactions,
            Clock clock) {
        this.conversations = conversations;
        this.care = care;
        this.duties = duties;
        this.day = day;
        this.reminders = reminders;
        this.tickets = tickets;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void sweep() {
        long after = 0;
        List<HandoffRow> page;
        do {
            page = care.openAfter(after, PAGE);
            for (HandoffRow row : page) {
                after = Objects.requireNonNull(row.id);
                if (duties.of(row, clock.instant()).isPresent()) {
                    attend(row);
                }
            }
        } while (page.size() == PAGE);
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    void forgetOpenings() {
        care.forgetOpenings(clock.instant().minus(OPENINGS_KEPT));
    }

    /** One ticket that fails must not keep the others waiting; it is tried again at the next sweep. */
    private void attend(HandoffRow row) {
        try {
            int done = 0;
            while (done < DUTIES_AT_ONCE && Boolean.TRUE.equals(transactions.execute(status -> attendOnce(row)))) {
                done++;
            }
        } catch (RuntimeException failed) {
            log.error("What was due for ticket {} could not be done", row.code, failed);
        }
    }

    private boolean attendOnce(HandoffRow seen) {
        Conversation customer = conversations.lock(seen.conversationId);
        HandoffRow row = Objects.requireNonNull(care.lock(Objects.requireNonNull(seen.id)));
        boolean reachable =
                customer.status() == ConversationStatus.QUEUED || customer.status() == ConversationStatus.AGENT;
        Optional<Duty> duty = reachable ? duties.of(row, clock.instant()) : Optional.empty();
        duty.ifPresent(it -> perform(it, row, customer));
        return duty.isPresent();
    }

    private void perform(Duty duty, HandoffRow row, Conversation customer) {
        if (duty instanceof Duty.Open) {
            day.open(row, customer);
        } else if (duty instanceof Duty.Close) {
            day.close(row, customer);
        } else if (duty instanceof Duty.Remind remind) {
            reminders.remind(remind, row, customer);
        } else if (duty instanceof Duty.AskSolved) {
            care.askedSolved(Objects.requireNonNull(row.id), clock.instant());
            conversations.say(customer, Author.BOT, null, texts.askSolved(row.toHandoff()), null);
        } else {
            tickets.resolve(row.code, BOT);
        }
    }
}
