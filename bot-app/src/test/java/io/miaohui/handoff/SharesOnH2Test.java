package io.miaohui.handoff;

class SharesOnH2Test extends SharesContract {

    @Override
    HandoffWorld world() {
        return HandoffWorld.onH2();
    }
}
