package io.miaohui.handoff;

class TicketRacesOnH2Test extends TicketRacesContract {

    @Override
    HandoffWorld world() {
        return HandoffWorld.onH2();
    }
}
