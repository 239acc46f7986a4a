package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class TargetsOnMysqlTest extends TargetsContract {

    @Override
    HandoffWorld world(DeskSettings desks, DeskPlans plans, IdleSettings idle) {
        return new HandoffWorld(MysqlServer.emptiedDatabase(), "root", desks, plans, idle);
    }
}
