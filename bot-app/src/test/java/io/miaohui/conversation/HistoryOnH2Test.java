package io.miaohui.conversation;

import io.miaohui.TestDatabase;
import org.mybatis.spring.SqlSessionTemplate;

class HistoryOnH2Test extends HistoryContract {

    @Override
    SqlSessionTemplate session() {
        return on(TestDatabase.h2(), "sa");
    }
}
