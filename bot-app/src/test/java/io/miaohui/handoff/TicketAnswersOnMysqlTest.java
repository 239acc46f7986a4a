package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class TicketAnswersOnMysqlTest extends TicketAnswersContract {

    @Override
    HandoffWorld world() {
        return new HandoffWorld(MysqlServer.emptiedDatabase(), "root", HandoffWorld.agentsInDingtalk());
    }
}
