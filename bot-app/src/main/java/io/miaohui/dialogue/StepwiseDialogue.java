package io.miaohui.dialogue;

import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import io.miaohui.conversation.Dialogue;
import io.miaohui.conversation.Memory;
import io.miaohui.conversation.Outcome;
import io.miaohui.faq.Faq;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.handoff.DeskGroup;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.Handoffs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the steps in their order; the first that decides wins. */
final class StepwiseDialogue implements Dialogue {

    private static final String APOLOGY_TO_AGENTS = "刚才出了点问题，这句没有发给任何顾客，请再发一次";

    private final List<DialogueStep> steps;
    private final Conclusions conclusions;
    private final Replies replies;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final DeskGroup desks;
    private final Faq faq;
    private final MoodReader moods;
    private final Clock clock;
    private final Consumer<Object> events;

    /** @param events hears what happened inside the turn's transaction */
    StepwiseDialogue(
            List<DialogueStep> steps,
            Conclusions conclusions,
            Replies replies,
            Conversations conversations,
            Handoffs handoffs,
            DeskGroup desks,
            Faq faq,
            MoodReader moods,
            Clock clock,
            Consumer<Object> events) {
        this.steps = List.copyOf(steps);
        this.conclusions = conclusions;
        this.replies = replies;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.desks = desks;
        this.faq = faq;
        this.moods = moods;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Outcome take(IncomingMessage message, Conversation conversation) {
        Turn turn = begin(message, conversation);
        Decision decision = steps.stream()
                .map(step -> step.decide(turn))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last step decides always"));
        Outcome outcome = of(turn, decision);
        turn.happened().forEach(events);
        return outcome;
    }

    /** Only customers have moods. */
    private Outcome of(Turn turn, Decision decision) {
        Outcome outcome = conclusions.of(turn, decision);
        return desks.isDesk(turn.conversation().ref()) ? outcome.withoutMood() : outcome;
    }

    /** Gives the floor back to the bot where no open ticket says otherwise. */
    private Turn begin(IncomingMessage message, Conversation conversation) {
        boolean withPeople = conversation.status().isWithPeople();
        Handoff ticket = withPeople ? handoffs.openFor(conversation.id()).orElse(null) : null;
        boolean elsewhere = conversation.status() == ConversationStatus.PLATFORM;
        if (conversation.status() == ConversationStatus.BOT || elsewhere || ticket != null) {
            return turn(message, conversation, ticket);
        }
        conversations.moveTo(conversation, ConversationStatus.BOT);
        Conversation bots = new Conversation(
                conversation.id(),
                conversation.ref(),
                ConversationStatus.BOT,
                Memory.EMPTY,
                conversation.customerName());
        return turn(message, bots, null);
    }

    private Turn turn(IncomingMessage message, Conversation conversation, @Nullable Handoff ticket) {
        Memory memory = Memories.atStart(conversation.memory(), clock.instant());
        return new Turn(message, conversation, ticket, memory, faq.live(), clock.instant(), moods);
    }

    @Override
    public Outcome apologise(IncomingMessage message, Conversation conversation) {
        if (desks.isDesk(conversation.ref())) {
            return failed(Reply.text(APOLOGY_TO_AGENTS), conversation.memory());
        }
        Turn turn = turn(message, conversation, null);
        List<Memory.Offer> offers = replies.offerOfPerson(turn);
        Memory memory = new Memory(
                conversation.memory().misses(), offers, conversation.memory().recentQuestions(), turn.now());
        return failed(replies.offering(turn, Phrase.APOLOGY_ERROR, offers), memory);
    }

    private static Outcome failed(Reply apology, Memory memory) {
        return new Outcome("say", "failed: an apology", List.of(apology), null, null, List.of(), null, memory);
    }
}
