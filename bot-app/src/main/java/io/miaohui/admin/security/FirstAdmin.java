package io.miaohui.admin.security;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Makes the first admin when the server starts for the first time, and shows the password once. */
@Component
@ConditionalOnWebApplication
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final AdminAccounts accounts;
    private final URI publicUrl;

    FirstAdmin(AdminAccounts accounts, @Value("${miaohui.public-url}") URI publicUrl) {
        this.accounts = accounts;
        this.publicUrl = publicUrl;
    }

    @Override
    public void run(ApplicationArguments args) {
        accounts.createFirst().ifPresent(this::show);
    }

    private void show(String password) {
        LOG.info(
                """


                ================================================================
                  首次登录控制台 / first sign-in:  {}/admin
                    name      {}
                    password  {}
                  仅显示这一次，首次登录必须修改。
                  Shown this once; it must be changed at the first sign-in.
                  Lost: java -jar miaohui.jar create-admin {}
                ================================================================
                """,
                publicUrl,
                AdminAccounts.FIRST,
                password,
                AdminAccounts.FIRST);
    }
}
