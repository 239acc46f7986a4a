package io.miaohui.handoff;

class CareOnH2Test extends CareContract {

    @Override
    HandoffWorld world(DeskSettings desks, DeskPlans plans, IdleSettings idle) {
        return new HandoffWorld(HandoffWorld.h2(), "sa", desks, plans, idle);
    }
}
