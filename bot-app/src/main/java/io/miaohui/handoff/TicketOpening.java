package io.miaohui.handoff;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Conversations.Line;
import io.miaohui.conversation.InWords;
import io.miaohui.faq.Candidate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens tickets and keeps the agents informed. */
class TicketOpening implements Handoffs {

    private static final int LISTED = 500;
    private static final int LONGEST_PROMISE = 60;

    private final Conversations conversations;
    private final HandoffStore store;
    private final Suggestions suggestions;
    private final FileRelay files;
    private final Placement placement;
    private final Roster roster;
    private final CareMapper care;
    private final DeskCalls calls;
    private final WorkbenchLinks links;
    private final Predicate<ConversationRef> elsewhere;
    private final Clock clock;

    /** @param elsewhere whether a customer's platform has people of its own, so that no desk is called */
    TicketOpening(
            Conversations conversations,
            HandoffStore store,
            Suggestions suggestions,
            FileRelay files,
            Placement placement,
            Roster roster,
            CareMapper care,
            DeskCalls calls,
            WorkbenchLinks links,
            Predicate<ConversationRef> elsewhere,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.suggestions = suggestions;
        this.files = files;
        this.placement = placement;
        this.roster = roster;
        this.care = care;
        this.calls = calls;
        this.links = links;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @Override
    public Handoff open(Conversation customer, Call call) {
        return store.openFor(customer.id()).orElseGet(() -> openNew(customer, call));
    }

    private Handoff openNew(Conversation customer, Call call) {
        Optional<Placement.Seat> seat = isElsewhere(customer) ? Optional.empty() : placement.seat(customer, call);
        List<Line> before = calls.before(customer, call.words());
        HandoffRow row = row(customer, call);
        seat.ifPresent(it -> {
            row.desk = it.desk().name();
            row.deskConversationId = conversations.of(it.desk().ref()).id();
            row.opensAt = it.opensAt();
        });
        Handoff handoff = store.insert(row);
        suggestions.refresh(handoff, call.words() + call.question(), call.candidates());
        conversations.moveTo(customer, ConversationStatus.QUEUED);
        conversations.note(
                customer, null, "转人工 " + handoff.code() + "：" + call.reason().label());
        seat.filter(it -> it.opensAt() == null)
                .ifPresent(it -> calls.call(it.desk(), handoff, customer, call, before, it.before()));
        return handoff;
    }

    @Override
    public boolean isElsewhere(Conversation customer) {
        return elsewhere.test(customer.ref());
    }

    private static HandoffRow row(Conversation customer, Call call) {
        HandoffRow row = new HandoffRow();
        row.conversationId = customer.id();
        row.openConversationId = customer.id();
        row.reason = call.reason().name();
        row.temper = call.temper().name();
        row.question = Shorten.to(call.question(), 2000);
        return row;
    }

    @Override
    public Optional<Handoff> openFor(long conversationId) {
        return store.openFor(conversationId);
    }

    @Override
    public Place place(Handoff handoff) {
        Integer minutes = store.usualWait().map(TicketOpening::promise).orElse(null);
        return new Place(store.waitingBefore(handoff) + 1, minutes);
    }

    private static int promise(Duration wait) {
        return (int) Math.max(1, Math.min(LONGEST_PROMISE, wait.plusSeconds(30).toMinutes()));
    }

    @Override
    public Optional<Opening> opening(Handoff handoff) {
        HandoffRow row = care.find(handoff.id());
        String desk = handoff.desk();
        return row == null || desk == null || roster.isOpen(desk, clock.instant())
                ? Optional.empty()
                : placement.told(row.opensAt);
    }

    @Override
    public void relay(Handoff handoff, Conversation customer, Content content, List<Candidate> candidates) {
        care.customerSpoke(handoff.id());
        String words = content.words();
        List<Suggestions.Offer> offers = suggestions.refresh(handoff, words == null ? "" : words, candidates);
        Optional<Conversation> group =
                Optional.ofNullable(handoff.deskConversationId()).flatMap(conversations::find);
        boolean file = group.isPresent() && files.canPass(content, customer);
        if (file) {
            files.pass(handoff, customer, content, null);
        }
        boolean nobodyCalled =
                handoff.status() == HandoffStatus.QUEUED && opening(handoff).isPresent();
        // A file without words says itself, once it is there.
        if (!nobodyCalled && (!file || words != null)) {
            String said = file ? String.valueOf(words) : InWords.of(content);
            group.ifPresent(it -> tell(it, handoff, Notice.relayed(handoff, customer, said, offers)));
        }
    }

    @Override
    public Optional<String> workbench(long ticket) {
        return store.find(ticket).map(links::page);
    }

    @Override
    public List<OpenTicket> listOpen() {
        List<OpenTicket> tickets = new ArrayList<>();
        for (Handoff handoff : store.open(LISTED)) {
            conversations.find(handoff.conversationId()).ifPresent(it -> tickets.add(onBoard(handoff, it)));
        }
        return tickets;
    }

    private OpenTicket onBoard(Handoff handoff, Conversation customer) {
        Duration waited = Duration.between(handoff.openedAt(), clock.instant());
        return new OpenTicket(handoff, customer, ChannelLabels.of(customer.ref()), waited, links.page(handoff));
    }

    private void tell(Conversation group, Handoff handoff, Reply reply) {
        conversations.say(group, Author.BOT, null, reply, handoff.about());
    }
}
