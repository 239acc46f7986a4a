package io.miaohui.handoff;

class TargetsOnH2Test extends TargetsContract {

    @Override
    HandoffWorld world(DeskSettings desks, DeskPlans plans, IdleSettings idle) {
        return new HandoffWorld(HandoffWorld.h2(), "sa", desks, plans, idle);
    }
}
