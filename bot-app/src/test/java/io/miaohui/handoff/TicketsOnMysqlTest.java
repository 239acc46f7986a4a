package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class TicketsOnMysqlTest extends TicketsContract {

    @Override
    HandoffWorld world() {
        return new HandoffWorld(MysqlServer.emptiedDatabase(), "root", HandoffWorld.agentsInDingtalk());
    }
}
