package io.miaohui.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.ConsoleTestApplication;
import io.miaohui.admin.Visitor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

    private static final Pattern PASSWORD = Pattern.compile("password  ([A-Za-z2-9]{4}(?:-[A-Za-z2-9]{4}){3})\\s");

    @Test
    void theFirstStartShowsAPasswordOnceThatOpensThePageToReplaceIt(CapturedOutput log) {
        try (ConfigurableApplicationContext first = start()) {
            Matcher shown = PASSWORD.matcher(log.getOut());
            assertThat(shown.find()).isTrue();
            String password = shown.group(1);
            assertThat(shown.find()).isFalse();

            Visitor admin = new Admins(first).visitor();
            admin.signIn("admin", password);

            assertThat(Visitor.location(admin.get("/admin"))).isEqualTo("/admin/password");

            int before = log.getOut().length();
            start().close();
            assertThat(log.getOut().substring(before)).doesNotContain("password  ");
        }
    }

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                ConsoleTestApplication.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:first-admin;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
    }
}
