package io.miaohui.handoff;

class PersonOnH2Test extends PersonContract {

    @Override
    HandoffWorld world() {
        return HandoffWorld.onH2();
    }
}
