package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;

/** What a desk's opening and closing mean for a ticket. */
class DeskDay {

    private static final int COUNTED = 100;

    private final Conversations conversations;
    private final CareMapper care;
    private final Roster roster;
    private final Placement placement;
    private final DeskCalls calls;
    private final Transfers transfers;
    private final CareTexts texts;
    private final Clock clock;

    DeskDay(
            Conversations conversations,
            CareMapper care,
            Roster roster,
            Placement placement,
            DeskCalls calls,
            Transfers transfers,
            CareTexts texts,
            Clock clock) {
        this.conversations = conversations;
        this.care = care;
        this.roster = roster;
        this.placement = placement;
        this.calls = calls;
        this.transfers = transfers;
        this.texts = texts;
        this.clock = clock;
    }

    /** Keeps the promise: who waits is shown to the desk. */
    void open(HandoffRow row, Conversation customer) {
        Handoff handoff = row.toHandoff();
        Desks.Desk desk = roster.named(Objects.requireNonNull(row.desk)).orElseThrow();
        tellHowMany(desk, Objects.requireNonNull(row.opensAt));
        care.countAnew(handoff.id(), clock.instant());
        Agent agent = handoff.agent();
        if (agent == null) {
            calls.callAgain(desk, handoff, customer);
        } else {
            calls.say(handoff, "上班了：由 " + Literal.line(agent.name(), 30) + " 接待，还没结束");
        }
    }

    /** Names no codes: a quote of it must mean no ticket. */
    private void tellHowMany(Desks.Desk desk, Instant opensAt) {
        int waiting = care.waitingForOpening(desk.name(), COUNTED).size();
        if (waiting > 1 && isFirst(desk, opensAt)) {
            String many = waiting == COUNTED ? COUNTED + " 张以上" : waiting + " 张";
            Reply said = Reply.text("**上班了**，有 " + many + "工单在等，下面逐个发来");
            conversations.say(conversations.of(desk.ref()), Author.BOT, null, said, null);
        }
    }

    private boolean isFirst(Desks.Desk desk, Instant opensAt) {
        try {
            care.opened(desk.name(), opensAt);
            return true;
        } catch (DuplicateKeyException toldAlready) {
            return false;
        }
    }

    /** Gives it to a desk that is open; is there none, the customer learns when it goes on. */
    void close(HandoffRow row, Conversation customer) {
        Handoff handoff = row.toHandoff();
        String desk = Objects.requireNonNull(row.desk);
        Instant now = clock.instant();
        Optional<Desks.Desk> others = roster.standIn(desk, now, Set.of());
        if (others.isPresent()) {
            transfers.move(row, customer, others.get(), "下班了", Set.of());
            tell(row, customer, texts.passedOn(handoff));
            return;
        }
        Instant opensAt = placement.opening(desk, now);
        care.waitUntil(handoff.id(), opensAt);
        if (row.opensAt == null) {
            calls.say(handoff, "下班了还没结束，下次上班时再提醒");
        }
        tell(row, customer, texts.closed(handoff, placement.told(opensAt).orElseThrow()));
    }

    /** Only who waits for a word: to others nothing has changed. */
    private void tell(HandoffRow row, Conversation customer, String words) {
        if (row.silentSince == null) {
            conversations.say(customer, Author.BOT, null, Reply.text(words), null);
        }
    }
}
