package io.miaohui.customer;

import io.miaohui.TestDatabase;
import javax.sql.DataSource;

class CustomerSheetOnH2Test extends CustomerSheetContract {

    @Override
    DataSource database() {
        return TestDatabase.at(TestDatabase.h2(), "sa");
    }
}
