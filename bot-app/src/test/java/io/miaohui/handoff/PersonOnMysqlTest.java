package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class PersonOnMysqlTest extends PersonContract {

    @Override
    HandoffWorld world() {
        return new HandoffWorld(MysqlServer.freshDatabase(), "root", HandoffWorld.agentsInDingtalk());
    }
}
