package io.miaohui.handoff;

import io.miaohui.TestDatabase;
import io.miaohui.conversation.TestFiles;
import io.miaohui.customer.TestCustomers;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.mybatis.spring.SqlSessionTemplate;

/** The tables of tickets in a database of their own. */
final class HandoffDatabase {

    private HandoffDatabase() {}

    static SqlSessionTemplate session(DataSource database) {
        return TestDatabase.session(database, HandoffDatabase::addTo);
    }

    private static void addTo(Configuration configuration) {
        configuration.addMapper(HandoffMapper.class);
        configuration.addMapper(SuggestionMapper.class);
        configuration.addMapper(WorkbenchKeyMapper.class);
        configuration.addMapper(WorkbenchLinkMapper.class);
        configuration.addMapper(SatisfactionMapper.class);
        configuration.addMapper(FileMapper.class);
        TestFiles.addTo(configuration);
        configuration.addMapper(CareMapper.class);
        configuration.addMapper(PersonMapper.class);
        TestCustomers.addTo(configuration);
    }
}
