package io.miaohui.insight.learning;

import io.miaohui.MysqlServer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Ends with its last test: at the end of the run the database would be gone before it. */
@DirtiesContext
class LearningOnMysqlTest extends LearningContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = MysqlServer.freshDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "root");
    }
}
