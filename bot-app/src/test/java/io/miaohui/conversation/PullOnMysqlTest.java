package io.miaohui.conversation;

import io.miaohui.MysqlServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PullOnMysqlTest extends PullContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = MysqlServer.freshDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> "root");
        registry.add("spring.datasource.password", () -> "");
    }
}
