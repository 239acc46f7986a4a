package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class TicketRacesOnMysqlTest extends TicketRacesContract {

    @Override
    HandoffWorld world() {
        return new HandoffWorld(MysqlServer.emptiedDatabase(), "root", HandoffWorld.agentsInDingtalk());
    }
}
