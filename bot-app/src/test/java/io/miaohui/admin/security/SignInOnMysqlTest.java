package io.miaohui.admin.security;

import io.miaohui.MysqlServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on a server that speaks MySQL's protocol: accounts, throttle and sessions are in its tables. */
class SignInOnMysqlTest extends SignInTest {

    private static final String DATABASE = MysqlServer.freshDatabase();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> DATABASE);
        settings.add("spring.datasource.username", () -> "root");
    }
}
