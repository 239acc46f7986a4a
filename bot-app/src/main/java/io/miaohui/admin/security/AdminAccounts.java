package io.miaohui.admin.security;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The admins and their passwords. */
@Component
class AdminAccounts {

    /** The longest name that the table holds. */
    static final int MAX_NAME = 64;

    static final String FIRST = "admin";

    private final AdminUserMapper users;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AdminAccounts(AdminUserMapper users, PasswordEncoder encoder, Clock clock) {
        this.users = users;
        this.encoder = encoder;
        this.clock = clock;
    }

    Optional<AdminUser> find(String name) {
        return name.length() > MAX_NAME ? Optional.empty() : Optional.ofNullable(users.find(name));
    }

    /** The password of the first admin, if there was none and this replica was the one to make it. */
    Optional<String> createFirst() {
        if (users.count() > 0) {
            return Optional.empty();
        }
        String password = RandomPassword.next();
        try {
            users.add(FIRST, hash(password), clock.instant());
            return Optional.of(password);
        } catch (DuplicateKeyException e) {
            // Another replica started at the same moment and shows its password.
            return Optional.empty();
        }
    }

    /** Adds an admin, or takes an existing one's password and sessions away; returns the new password. */
    String createOrReset(String name) {
        String password = RandomPassword.next();
        String hash = hash(password);
        if (users.setPassword(name, hash, true) == 0) {
            users.add(name, hash, clock.instant());
        }
        return password;
    }

    boolean hasPassword(AdminUser user, String password) {
        return encoder.matches(password, user.passwordHash());
    }

    /** Replaces the password by one of the admin's own; all sessions made with the old one end. */
    AdminUser changePassword(String name, String password) {
        users.setPassword(name, hash(password), false);
        return find(name).orElseThrow();
    }

    void signedIn(String name) {
        users.signedIn(name, clock.instant());
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }
}
