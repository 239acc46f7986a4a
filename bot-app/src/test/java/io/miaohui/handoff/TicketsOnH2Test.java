package io.miaohui.handoff;

class TicketsOnH2Test extends TicketsContract {

    @Override
    HandoffWorld world() {
        return HandoffWorld.onH2();
    }
}
