package io.miaohui.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordFormTest {

    @ParameterizedTest
    @CsvSource({
        "short, admin.password.short",
        "123456789, admin.password.short",
        "my-Admin-2026, admin.password.easy",
        "aaaaaaaaaaaa, admin.password.easy",
        "abababababab, admin.password.easy"
    })
    void saysWhyAPasswordWillNotDo(String password, String problem) {
        assertThat(new PasswordForm(null, password, password).problem("admin")).contains(problem);
    }

    @Test
    void refusesWhatBcryptWouldCutOff() {
        String long73 = "0123456789".repeat(7) + "xyz";

        assertThat(new PasswordForm(null, long73, long73).problem("admin")).contains("admin.password.long");
        assertThat(new PasswordForm(null, "中文密码也算字节".repeat(4), "").problem("admin"))
                .contains("admin.password.long");
    }

    @Test
    void wantsTheSameTwice() {
        assertThat(new PasswordForm(null, "correct horse", "correct house").problem("admin"))
                .contains("admin.password.differs");
        assertThat(new PasswordForm(null, "correct horse", "correct horse").problem("admin"))
                .isEqualTo(Optional.empty());
    }
}
