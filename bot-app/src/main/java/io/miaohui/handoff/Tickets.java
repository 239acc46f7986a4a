package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What agents do with a ticket, named by its code. Each call is one transaction (or joins the caller's) that locks the
 * customer's conversation and looks at the ticket again before it acts, so that two agents on two replicas cannot both
 * win and nothing is said for a ticket that has ended. A "no" is a result, not an exception.
 */
public interface Tickets {

    Optional<Handoff> find(String code);

    /** Takes the ticket; the customer is told who answers. */
    TicketResult claim(String code, Agent agent);

    /** Answers the customer. Takes the ticket if nobody has it. */
    TicketResult answer(String code, Agent agent, String text);

    /**
     * Answers the customer with a picture or a file.
     *
     * @param file asked for only if it is sent, within the transaction
     */
    TicketResult sendFile(String code, Agent agent, Supplier<Reply.Media> file);

    /** Answers the customer with what that number has stood for since it was first shown for this ticket. */
    TicketResult sendSuggestion(String code, Agent agent, int number);

    /** Adds a note that the customer never sees. */
    TicketResult note(String code, Agent agent, String text);

    /** Passes the ticket to a colleague. */
    TicketResult passOn(String code, Agent agent, String colleague);

    /** Proposes the question and the last answer for the FAQ; also for a day after the ticket's end. */
    TicketResult learn(String code, Agent agent, KeepWish wish);

    /** Ends the ticket and gives the floor back to the bot; the customer is told. */
    TicketResult resolve(String code, Agent agent);

    /** What is offered now. */
    List<Suggestion> suggestions(Handoff handoff);
}
