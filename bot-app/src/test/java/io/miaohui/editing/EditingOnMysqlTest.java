package io.miaohui.editing;

import io.miaohui.MysqlServer;

class EditingOnMysqlTest extends EditingContract {

    @Override
    EditingWorld world() {
        return new EditingWorld(MysqlServer.emptiedDatabase(), "root");
    }
}
