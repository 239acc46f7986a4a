package io.miaohui.conversation;

import io.miaohui.MysqlServer;

class FencingOnMysqlTest extends FencingContract {

    private final String url = MysqlServer.freshDatabase();

    @Override
    String url() {
        return url;
    }

    @Override
    String user() {
        return "root";
    }

    @Override
    int histories() {
        return 200;
    }
}
