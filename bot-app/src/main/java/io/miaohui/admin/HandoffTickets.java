package io.miaohui.admin;

import io.miaohui.handoff.Agent;
import io.miaohui.handoff.Handoffs;
import io.miaohui.handoff.OpenTicket;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The open handoffs as lines of a board. */
@Component("consoleTickets")
class HandoffTickets implements Tickets {

    private final Handoffs handoffs;

    HandoffTickets(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public List<Line> open() {
        return handoffs.listOpen().stream().map(HandoffTickets::line).toList();
    }

    @Override
    public Optional<String> page(long ticket) {
        return handoffs.workbench(ticket);
    }

    private static Line line(OpenTicket ticket) {
        Agent agent = ticket.handoff().agent();
        return new Line(
                ticket.handoff().code(),
                ticket.customer().displayName(),
                ticket.channelLabel(),
                ticket.handoff().temper().name(),
                ticket.handoff().reason().name(),
                ticket.handoff().question(),
                ticket.waited(),
                agent == null ? null : agent.name(),
                ticket.workbench());
    }
}
