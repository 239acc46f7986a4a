package io.miaohui.faq.store;

import io.miaohui.testing.TestDatabases;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class DraftSearchOnMariaDbTest extends DraftSearchContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabases.mariaDb(registry);
    }
}
