package io.miaohui.customer;

import io.miaohui.MysqlServer;
import io.miaohui.TestDatabase;
import javax.sql.DataSource;

class CustomerSheetOnMysqlTest extends CustomerSheetContract {

    @Override
    DataSource database() {
        return TestDatabase.at(MysqlServer.freshDatabase(), "root");
    }
}
