package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Conversations.Line;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the agents of a desk. */
class DeskCalls {

    private static final int LOOK_BACK = 8;

    private final Conversations conversations;
    private final Suggestions suggestions;
    private final Persons persons;
    private final WorkbenchLinks links;
    private final Clock clock;

    DeskCalls(
            Conversations conversations, Suggestions suggestions, Persons persons, WorkbenchLinks links, Clock clock) {
        this.conversations = conversations;
        this.suggestions = suggestions;
        this.persons = persons;
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
        Reply notice = notice(desk, handoff, customer, call, turns);
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
        Call call = new Call(handoff.reason(), words, handoff.question(), List.of(), handoff.temper());
        Reply notice = notice(desk, handoff, customer, call, before(customer, words));
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

    private Reply notice(Desks.Desk desk, Handoff handoff, Conversation customer, Call call, List<Line> turns) {
        return Notice.of(
                handoff,
                customer,
                call,
                persons.of(customer, handoff).map(PersonTexts::line).orElse(""),
                turns,
                suggestions.offers(handoff),
                desk.robot(),
                desk.robot() == null ? links.often(handoff) : links.once(handoff));
    }

    private void tell(Desks.Desk desk, Handoff handoff, Reply notice) {
        conversations.say(conversations.of(desk.ref()), Author.BOT, null, notice, handoff.about());
    }
}
