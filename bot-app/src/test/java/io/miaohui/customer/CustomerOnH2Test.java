package io.miaohui.customer;

import io.miaohui.TestDatabase;
import javax.sql.DataSource;

class CustomerOnH2Test extends CustomerContract {

    @Override
    DataSource database() {
        return TestDatabase.at(TestDatabase.h2(), "sa");
    }
}
