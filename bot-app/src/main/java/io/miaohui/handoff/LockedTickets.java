package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import io.miaohui.faq.FaqEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Tickets whose every change happens under two locks, always in this order: the customer's conversation, the ticket. */
class LockedTickets implements Tickets {

    private final Conversations conversations;
    private final HandoffStore store;
    private final Suggestions suggestions;
    private final AnswerKeeping keeping;
    private final CustomerTexts texts;
    private final TransactionOperations transactions;
    private final Consumer<Object> events;

    LockedTickets(
            Conversations conversations,
            HandoffStore store,
            Suggestions suggestions,
            AnswerKeeping keeping,
            CustomerTexts texts,
            TransactionOperations transactions,
            Consumer<Object> events) {
        this.conversations = conversations;
        this.store = store;
        this.suggestions = suggestions;
        this.keeping = keeping;
        this.texts = texts;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Optional<Handoff> find(String code) {
        return store.byCode(TicketCode.canonical(code));
    }

    @Override
    public TicketResult claim(String code, Agent agent) {
        return act(code, (customer, handoff) -> {
            Agent owner = handoff.agent();
            if (owner != null) {
                return owner.isSameAs(agent) ? new TicketResult.Done(handoff) : new TicketResult.Taken(handoff, owner);
            }
            Handoff claimed = take(customer, handoff, agent);
            conversations.say(customer, Author.BOT, null, Reply.text(texts.agentJoined(claimed)), null);
            announce(claimed, "由 " + Literal.line(agent.name(), 30) + " 接单");
            return new TicketResult.Done(claimed);
        });
    }

    @Override
    public TicketResult answer(String code, Agent agent, String text) {
        return act(
                code,
                (customer, handoff) -> send(customer, handoff, agent, text, Reply.text(Literal.text(text)), null));
    }

    @Override
    public TicketResult sendSuggestion(String code, Agent agent, int number) {
        return act(code, (customer, handoff) -> suggestions
                .numbered(handoff, number)
                .map(it -> send(customer, handoff, agent, it.text(), inTone(handoff, it), entryId(it)))
                .orElseGet(() -> new TicketResult.NoSuggestion(handoff, number)));
    }

    private Reply inTone(Handoff handoff, Suggestions.Ready ready) {
        return texts.suggestion(handoff, ready.text(), ready.entry());
    }

    private static @Nullable String entryId(Suggestions.Ready ready) {
        FaqEntry entry = ready.entry();
        return entry == null ? null : entry.id();
    }

    @Override
    public TicketResult sendFile(String code, Agent agent, Supplier<Reply.Media> file) {
        return act(code, (customer, handoff) -> {
            Handoff owned = handoff.status() == HandoffStatus.QUEUED ? take(customer, handoff, agent) : handoff;
            Reply reply = Reply.text("").withMedia(List.of(file.get()));
            conversations.say(customer, Author.AGENT, agent.name(), reply, owned.about());
            announce(owned, "图片或文件已转给 " + Notice.name(customer) + "（" + ChannelLabels.of(customer.ref()) + "）");
            return new TicketResult.Done(store.answeredWithNothingNew(owned));
        });
    }

    private TicketResult send(
            Conversation customer, Handoff handoff, Agent agent, String text, Reply reply, @Nullable String entryId) {
        Handoff owned = handoff.status() == HandoffStatus.QUEUED ? take(customer, handoff, agent) : handoff;
        conversations.say(customer, Author.AGENT, agent.name(), reply, owned.about());
        announce(owned, "已转给 " + Notice.name(customer) + "（" + ChannelLabels.of(customer.ref()) + "）");
        Handoff answered =
                isCourtesy(handoff, text) ? store.answeredWithNothingNew(owned) : store.answered(owned, text);
        events.accept(new AgentAnswered(answered, text, entryId));
        if (handoff.lastAnswer() == null) {
            events.accept(new TicketChanged(answered));
        }
        return new TicketResult.Done(answered);
    }

    /** Whoever takes leave doesn't take back what they answered. */
    private static boolean isCourtesy(Handoff handoff, String text) {
        String before = handoff.lastAnswer();
        return before != null && !HoldingWords.are(before) && HoldingWords.are(text);
    }

    @Override
    public TicketResult note(String code, Agent agent, String text) {
        return act(code, (customer, handoff) -> {
            conversations.note(customer, agent.name(), text);
            announce(handoff, "已记备注，顾客看不到");
            return new TicketResult.Done(handoff);
        });
    }

    @Override
    public TicketResult passOn(String code, Agent agent, String colleague) {
        return act(code, (customer, handoff) -> {
            Handoff passed = take(customer, handoff, Agent.named(Shorten.line(colleague, 100)));
            conversations.note(customer, agent.name(), "转给 " + colleague);
            announce(passed, "转给 " + Literal.line(colleague, 30));
            return new TicketResult.Done(passed);
        });
    }

    @Override
    public TicketResult learn(String code, Agent agent, KeepWish wish) {
        return act(code, keeping::isInTime, (customer, handoff) -> {
            TicketResult result = keeping.keep(handoff, wish);
            if (result instanceof TicketResult.Learned learned) {
                conversations.note(customer, agent.name(), "收录：" + KeptTexts.said(learned.kept()));
                announce(handoff, keeping.said(handoff, learned.kept()));
            }
            return result;
        });
    }

    @Override
    public TicketResult resolve(String code, Agent agent) {
        return act(code, (customer, handoff) -> {
            Handoff resolved = store.resolve(handoff);
            conversations.moveTo(customer, ConversationStatus.RESOLVED);
            conversations.note(customer, agent.name(), "结束 " + handoff.code());
            conversations.say(customer, Author.BOT, null, Reply.text(texts.resolved(resolved)), null);
            announce(resolved, "已结束，机器人继续接待" + keeping.offer(resolved));
            events.accept(new TicketChanged(resolved));
            return new TicketResult.Done(resolved);
        });
    }

    @Override
    public List<Suggestion> suggestions(Handoff handoff) {
        return store.suggestions(handoff.id());
    }

    private TicketResult act(String code, BiFunction<Conversation, Handoff, TicketResult> action) {
        return act(code, Handoff::isOpen, action);
    }

    private TicketResult act(
            String code, Predicate<Handoff> inTime, BiFunction<Conversation, Handoff, TicketResult> action) {
        return Objects.requireNonNull(transactions.<TicketResult>execute(transaction -> {
            Optional<Handoff> found = find(code);
            if (found.isEmpty()) {
                return new TicketResult.Unknown(code);
            }
            Conversation customer = conversations.lock(found.get().conversationId());
            Handoff handoff = store.lock(found.get().id());
            return inTime.test(handoff) ? action.apply(customer, handoff) : new TicketResult.Closed(handoff);
        }));
    }

    private Handoff take(Conversation customer, Handoff handoff, Agent agent) {
        if (customer.status() == ConversationStatus.QUEUED) {
            conversations.moveTo(customer, ConversationStatus.AGENT);
        }
        Handoff claimed = store.claim(handoff, agent);
        events.accept(new TicketChanged(claimed));
        return claimed;
    }

    /** Tells the desk's group, wherever the agent acted. */
    private void announce(Handoff handoff, String what) {
        Long group = handoff.deskConversationId();
        if (group != null) {
            conversations
                    .find(group)
                    .ifPresent(it -> conversations.say(
                            it, Author.BOT, null, Reply.text("**" + handoff.code() + "** " + what), handoff.about()));
        }
    }
}
