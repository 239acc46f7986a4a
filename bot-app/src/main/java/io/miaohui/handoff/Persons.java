package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.CustomerHistory;
import io.miaohui.conversation.CustomerHistory.Address;
import io.miaohui.conversation.CustomerHistory.Topic;
import io.miaohui.conversation.PrivateDetails;
import io.miaohui.customer.Customer;
import io.miaohui.customer.Customers;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Person.Asked;
import io.miaohui.handoff.Person.Elsewhere;
import io.miaohui.handoff.PersonMapper.Past;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a person: five small queries by index. */
class Persons {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int TICKETS = 100;
    private static final int TURNS = 60;

    private final Customers customers;
    private final CustomerHistory history;
    private final Conversations conversations;
    private final PersonMapper rows;
    private final Vips vips;
    private final Faq faq;
    private final Clock clock;

    Persons(
            Customers customers,
            CustomerHistory history,
            Conversations conversations,
            PersonMapper rows,
            Vips vips,
            Faq faq,
            Clock clock) {
        this.customers = customers;
        this.history = history;
        this.conversations = conversations;
        this.rows = rows;
        this.vips = vips;
        this.faq = faq;
        this.clock = clock;
    }

    /** All conversations of whoever is in that one; at least that one. */
    List<Long> conversations(Conversation customer) {
        return conversations(customer, known(customer));
    }

    @Nullable
    private Customer known(Conversation customer) {
        ConversationRef ref = customer.ref();
        return customers.of(ref.channel(), ref.account(), customer.personId()).orElse(null);
    }

    private List<Long> conversations(Conversation customer, @Nullable Customer known) {
        if (known == null) {
            return List.of(customer.id());
        }
        List<Address> addresses = known.identities().stream()
                .map(it -> new Address(it.channel(), it.account(), it.id()))
                .toList();
        return Stream.concat(Stream.of(customer.id()), history.conversations(addresses).stream())
                .distinct()
                .toList();
    }

    /** @return empty for a group that nobody knows: those in it are several people */
    Optional<Person> of(Conversation customer, Handoff ticket) {
        Customer known = known(customer);
        if (known == null && customer.ref().kind() == ConversationRef.Kind.GROUP) {
            return Optional.empty();
        }
        Instant since = clock.instant().minus(LATELY);
        List<Long> all = conversations(customer, known);
        List<Past> tickets = rows.tickets(all, TICKETS).stream()
                .filter(it -> it.id() != ticket.id())
                .toList();
        int recent = (int)
                tickets.stream().filter(it -> !it.openedAt().isBefore(since)).count();
        boolean vip = (known != null && known.vip()) || vips.has(customer);
        return Optional.of(new Person(known, vip, recent, tickets, elsewhere(tickets), asked(all, since)));
    }

    private List<Elsewhere> elsewhere(List<Past> tickets) {
        return tickets.stream()
                .filter(Past::isOpen)
                .flatMap(it -> conversations.find(it.conversationId()).stream()
                        .map(where -> new Elsewhere(it.code(), ChannelLabels.of(where.ref()))))
                .toList();
    }

    private List<Asked> asked(List<Long> all, Instant since) {
        Map<String, List<Topic>> byEntry = history.topics(all, TURNS).stream()
                .filter(it -> !it.at().isBefore(since))
                .collect(Collectors.groupingBy(Topic::entryId, LinkedHashMap::new, Collectors.toList()));
        return byEntry.values().stream()
                .map(same -> new Asked(
                        question(same.get(0)),
                        same.size(),
                        same.get(0).at(),
                        Boolean.FALSE.equals(same.get(0).helpful())))
                .filter(it -> !it.question().isEmpty())
                .toList();
    }

    /** As the FAQ words it; an entry that is gone, in the customer's words. */
    private String question(Topic topic) {
        String words = topic.question() == null ? "" : PrivateDetails.hidden(topic.question());
        return faq.live().entry(topic.entryId()).map(FaqEntry::question).orElse(words);
    }
}
