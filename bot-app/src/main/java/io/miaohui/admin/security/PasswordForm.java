package io.miaohui.admin.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the page that changes a password sends; {@code current} only where it is asked for. */
record PasswordForm(@Nullable String current, String password, String repeated) {

    static final int MIN_LENGTH = 10;

    /** BCrypt reads no further. */
    private static final int MAX_BYTES = 72;

    /** The key of the message that says what is wrong with the new password, if anything is. */
    Optional<String> problem(String name) {
        if (password.length() < MIN_LENGTH) {
            return Optional.of("admin.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("admin.password.long");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(name.toLowerCase(java.util.Locale.ROOT))
                || password.chars().distinct().count() < MIN_LENGTH / 2) {
            return Optional.of("admin.password.easy");
        }
        return password.equals(repeated) ? Optional.empty() : Optional.of("admin.password.differs");
    }
}
