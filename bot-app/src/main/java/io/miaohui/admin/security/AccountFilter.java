package io.miaohui.admin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account behind a session on each request: a session ends as soon as its account is gone or has another
 * password, on every replica, and an account with a password that the program made gets to the page that changes it
 * and nowhere else.
 */
class AccountFilter extends OncePerRequestFilter {

    private static final Set<String> OPEN_BEFORE_CHANGE = Set.of(ConsolePaths.PASSWORD, ConsolePaths.LOGOUT);

    private final AdminAccounts accounts;

    AccountFilter(AdminAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AdminUser> account =
                accounts.find(who.getUsername()).filter(user -> user.passwordVersion() == who.passwordVersion());
        if (account.isEmpty()) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            HtmxRedirect.send(request, response, ConsolePaths.LOGIN + "?ended");
        } else if (account.get().mustChange() && !OPEN_BEFORE_CHANGE.contains(request.getRequestURI())) {
            HtmxRedirect.send(request, response, ConsolePaths.PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }
}
