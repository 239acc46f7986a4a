package io.miaohui.handoff;

/** Carries the customer's answer out. */
class AskedCustomer implements Aftercare {

    private static final Agent CUSTOMER = new Agent("customer", "顾客");

    private final CareMapper care;
    private final Tickets tickets;
    private final DeskCalls calls;

    AskedCustomer(CareMapper care, Tickets tickets, DeskCalls calls) {
        this.care = care;
        this.tickets = tickets;
        this.calls = calls;
    }

    @Override
    public boolean isAsked(Handoff handoff) {
        HandoffRow row = care.find(handoff.id());
        return row != null && row.askedSolvedAt != null;
    }

    @Override
    public void solved(Handoff handoff) {
        calls.say(handoff, "顾客说解决了");
        tickets.resolve(handoff.code(), CUSTOMER);
    }

    @Override
    public void unsolved(Handoff handoff) {
        care.customerSpoke(handoff.id());
        Agent agent = handoff.agent();
        calls.say(handoff, "顾客说还没解决，请" + (agent == null ? "" : " " + Literal.line(agent.name(), 30) + " ") + "继续跟进");
    }
}
