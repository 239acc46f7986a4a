package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Conversations.Line;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.Faq;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the agents of a desk. */
class DeskCalls {

    private static final int LOOK_BACK = 8;

    private final Conversations conversations;
    private final HandoffStore store;
    private final Faq faq;
    private final WorkbenchLinks links;
    private final Clock clock;

    DeskCalls(Conversations conversations, HandoffStore store, Faq faq, WorkbenchLinks links, Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.faq = faq;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Calls for a new ticket.
     *
     * @param turns what was said before the call
     * @param before the customer's last ticket, to name who served them
     */
    void call(
            Desks.Desk desk,
            Handoff handoff,
            Conversation customer,
            Call call,
            List<Line> turns,
            @Nullable Handoff before) {
        Reply notice = Notice.of(handoff, customer, call, turns, desk.robot(), links.to(handoff));
        tell(desk, handoff, before == null ? notice : Notice.again(notice, before));
    }

    /** Calls, for a ticket that has waited, with what the customer said meanwhile. */
    void callAgain(Desks.Desk desk, Handoff handoff, Conversation customer) {
        List<Line> lines = before(customer, "");
        String words = lines.stream()
                .filter(line -> line.author() == Author.CUSTOMER)
                .reduce((first, last) -> last)
                .map(Line::text)
                .orElse(handoff.question());
        Call call = new Call(handoff.reason(), words, handoff.question(), candidates(handoff), handoff.temper());
        Reply notice = Notice.of(handoff, customer, call, before(customer, words), desk.robot(), links.to(handoff));
        tell(desk, handoff, Notice.waited(notice, Duration.between(handoff.openedAt(), clock.instant())));
    }

    /** Says something to the desk that has the ticket. */
    void say(Handoff handoff, String words) {
        Long group = handoff.deskConversationId();
        if (group != null) {
            conversations
                    .find(group)
                    .ifPresent(it -> conversations.say(
                            it, Author.BOT, null, Reply.text("**" + handoff.code() + "** " + words), handoff.about()));
        }
    }

    /** The last turns; the message at hand may or may not be among them already and is left out. */
    List<Line> before(Conversation customer, String words) {
        List<Line> lines = conversations.transcript(customer.id(), LOOK_BACK);
        int last = lines.size() - 1;
        boolean isThere = last >= 0
                && lines.get(last).author() == Author.CUSTOMER
                && lines.get(last).text().strip().equals(words.strip());
        return isThere ? lines.subList(0, last) : lines;
    }

    /** Those suggested first, as far as they still stand: their numbers must stay what they were. */
    private List<Candidate> candidates(Handoff handoff) {
        return store.suggestions(handoff.id()).stream()
                .map(it -> faq.live().entry(it.entryId()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(entry -> new Candidate(entry, entry.question(), 1, List.of()))
                .toList();
    }

    private void tell(Desks.Desk desk, Handoff handoff, Reply notice) {
        conversations.say(conversations.of(desk.ref()), Author.BOT, null, notice, handoff.about());
    }
}
