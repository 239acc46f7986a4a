package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class CareOnMysqlTest extends CareContract {

    @Override
    HandoffWorld world(DeskSettings desks, DeskPlans plans, IdleSettings idle) {
        return new HandoffWorld(MysqlServer.emptiedDatabase(), "root", desks, plans, idle);
    }
}
