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

    private static final int LOOK_BACK = 8;
    private static final int LISTED = 500;
    private static final int LONGEST_PROMISE = 60;

    private final Conversations conversations;
    private final HandoffStore store;
    private final Suggestions suggestions;
    private final FileRelay files;
    private final Desks desks;
    private final WorkbenchLinks links;
    private final Predicate<ConversationRef> elsewhere;
    private final Clock clock;

    /** @param elsewhere whether a customer's platform has people of its own, so that no desk is called */
    TicketOpening(
            Conversations conversations,
            HandoffStore store,
            Suggestions suggestions,
            FileRelay files,
            Desks desks,
            WorkbenchLinks links,
            Predicate<ConversationRef> elsewhere,
            Clock clock) {
        this.conversations = conversations;
        this.store = store;
        this.suggestions = suggestions;
        this.files = files;
        this.desks = desks;
        this.links = links;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @Override
    public Handoff open(Conversation customer, Call call) {
        return store.openFor(customer.id()).orElseGet(() -> openNew(customer, call));
    }

    private Handoff openNew(Conversation customer, Call call) {
        Optional<Desks.Desk> desk = isElsewhere(customer) ? Optional.empty() : desks.standard();
        Optional<Conversation> group = desk.map(it -> conversations.of(it.ref()));
        List<Line> before = before(customer, call.words());
        HandoffRow row = row(customer, call);
        desk.ifPresent(it -> row.desk = it.name());
        group.ifPresent(it -> row.deskConversationId = it.id());
        Handoff handoff = store.insert(row);
        List<Suggestions.Offer> offers =
                suggestions.refresh(handoff, call.words() + call.question(), call.candidates());
        conversations.moveTo(customer, ConversationStatus.QUEUED);
        conversations.note(
                customer, null, "转人工 " + handoff.code() + "：" + call.reason().label());
        String robot = desk.map(Desks.Desk::robot).orElse(null);
        group.ifPresent(
                it -> tell(it, handoff, Notice.of(handoff, customer, call, before, offers, robot, links.to(handoff))));
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
        row.question = Shorten.to(call.question(), 2000);
        return row;
    }

    /** The last turns; the message at hand may or may not be among them already and is left out. */
    private List<Line> before(Conversation customer, String words) {
        List<Line> lines = conversations.transcript(customer.id(), LOOK_BACK);
        int last = lines.size() - 1;
        boolean isThere = last >= 0
                && lines.get(last).author() == Author.CUSTOMER
                && lines.get(last).text().strip().equals(words.strip());
        return isThere ? lines.subList(0, last) : lines;
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
    public void relay(Handoff handoff, Conversation customer, Content content, List<Candidate> candidates) {
        String words = content.words();
        List<Suggestions.Offer> offers = suggestions.refresh(handoff, words == null ? "" : words, candidates);
        Optional<Conversation> group =
                Optional.ofNullable(handoff.deskConversationId()).flatMap(conversations::find);
        boolean file = group.isPresent() && files.canPass(content, customer);
        if (file) {
            files.pass(handoff, customer, content, null);
        }
        // A file without words says itself, once it is there.
        if (!file || words != null) {
            String said = file ? String.valueOf(words) : InWords.of(content);
            group.ifPresent(it -> tell(it, handoff, Notice.relayed(handoff, customer, said, offers)));
        }
    }

    @Override
    public Optional<String> workbench(long ticket) {
        return store.find(ticket).map(links::to);
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
        return new OpenTicket(handoff, customer, ChannelLabels.of(customer.ref()), waited, links.to(handoff));
    }

    private void tell(Conversation group, Handoff handoff, Reply reply) {
        conversations.say(group, Author.BOT, null, reply, handoff.about());
    }
}
