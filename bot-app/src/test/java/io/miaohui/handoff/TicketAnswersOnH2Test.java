package io.miaohui.handoff;

class TicketAnswersOnH2Test extends TicketAnswersContract {

    @Override
    HandoffWorld world() {
        return HandoffWorld.onH2();
    }
}
