package io.miaohui.conversation;

import io.miaohui.MysqlServer;
import org.mybatis.spring.SqlSessionTemplate;

class HistoryOnMysqlTest extends HistoryContract {

    @Override
    SqlSessionTemplate session() {
        return on(MysqlServer.freshDatabase(), "root");
    }
}
