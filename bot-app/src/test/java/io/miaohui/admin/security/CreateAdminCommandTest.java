package io.miaohui.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class CreateAdminCommandTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CreateAdminCommand command;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Admins admins;

    @BeforeEach
    void prepare() {
        admins = new Admins(context);
    }

    @Test
    void printsAPasswordThatSignsTheNewAdminIn() {
        String name = admins.freshName();

        assertThat(run(name)).isZero();

        assertThat(text(out)).startsWith("Added " + name);
        assertThat(io.miaohui.admin.Visitor.location(admins.visitor().signIn(name, password())))
                .startsWith("/admin")
                .doesNotContain("login");
    }

    @Test
    void givesAnExistingAdminANewPassword() {
        String name = admins.freshName();
        String old = admins.add(name);

        assertThat(run(name)).isZero();

        assertThat(text(out)).startsWith("New password for " + name);
        assertThat(password()).isNotEqualTo(old);
        assertThat(io.miaohui.admin.Visitor.location(admins.visitor().signIn(name, old)))
                .isEqualTo("/admin/login?error");
    }

    @Test
    void refusesWhatIsNoName() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--help")).isEqualTo(2);
        assertThat(run("x".repeat(65))).isEqualTo(2);
        assertThat(run("two words")).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).contains("usage: create-admin NAME", "A name has 1 to 64");
    }

    @Test
    void takesChineseNames() {
        assertThat(run("王芳" + admins.freshName())).isZero();
    }

    private int run(String... args) {
        return command.run(List.of(args), new PrintStream(out, true), new PrintStream(err, true));
    }

    private String password() {
        Matcher shown = Pattern.compile("password  (\\S+)").matcher(text(out));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
