package io.miaohui.handoff;

/** What became of an agent's wish. */
public sealed interface TicketResult {

    /** It was done; the ticket as it stands now. */
    record Done(Handoff handoff) implements TicketResult {}

    /** No open or recent ticket has that code. */
    record Unknown(String code) implements TicketResult {}

    /** The ticket has ended. Nothing was said to the customer. */
    record Closed(Handoff handoff) implements TicketResult {}

    /** A colleague was faster. */
    record Taken(Handoff handoff, Agent by) implements TicketResult {}

    /** No suggestion has that number, or its entry answers no longer. */
    record NoSuggestion(Handoff handoff, int number) implements TicketResult {}

    /** There is no question or no answer yet to learn from. */
    record NothingToLearn(Handoff handoff) implements TicketResult {}

    /** No entry was listed under that number or has that id. Nothing was proposed. */
    record NoEntry(Handoff handoff, String which) implements TicketResult {}

    /** The wish about the last answer was taken down. */
    record Learned(Handoff handoff, Kept kept) implements TicketResult {}
}
