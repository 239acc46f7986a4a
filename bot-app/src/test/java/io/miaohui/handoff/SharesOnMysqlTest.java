package io.miaohui.handoff;

import io.miaohui.MysqlServer;

class SharesOnMysqlTest extends SharesContract {

    @Override
    HandoffWorld world() {
        return new HandoffWorld(MysqlServer.freshDatabase(), "root", HandoffWorld.agentsInDingtalk());
    }
}
