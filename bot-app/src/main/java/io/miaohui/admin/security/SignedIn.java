package io.miaohui.admin.security;

import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Who is signed in, as the session keeps it. Equal by name, as any user is. */
final class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    static final String ROLE = "ADMIN";

    private final int passwordVersion;

    SignedIn(AdminUser user) {
        super(user.name(), user.passwordHash(), AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
        this.passwordVersion = user.passwordVersion();
    }

    int passwordVersion() {
        return passwordVersion;
    }
}
