package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.ConversationStatus;
import io.miaohui.conversation.Conversations;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/** Gives tickets to another desk. */
class Transfers {

    private final Conversations conversations;
    private final CareMapper care;
    private final HandoffStore store;
    private final DeskCalls calls;
    private final Clock clock;

    Transfers(Conversations conversations, CareMapper care, HandoffStore store, DeskCalls calls, Clock clock) {
        this.conversations = conversations;
        this.care = care;
        this.store = store;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Gives it to a desk that is open, whose agents are called; nobody has it then.
     *
     * @param tried desks that let it wait too long
     */
    void move(HandoffRow row, Conversation customer, Desks.Desk desk, String why, Set<String> tried) {
        Handoff handoff = row.toHandoff();
        calls.say(handoff, why + "，转给 " + desk.name() + " 组");
        care.moveTo(
                handoff.id(), desk.name(), conversations.of(desk.ref()).id(), String.join(",", new TreeSet<>(tried)));
        care.countAnew(handoff.id(), clock.instant());
        if (customer.status() == ConversationStatus.AGENT) {
            conversations.moveTo(customer, ConversationStatus.QUEUED);
        }
        conversations.note(customer, null, handoff.code() + " " + why + "，转给 " + desk.name() + " 组");
        calls.callAgain(desk, store.find(handoff.id()).orElseThrow(), customer);
    }
}
