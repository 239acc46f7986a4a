package io.miaohui.admin.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After a sign-in: forgives the tries before it, and goes where the admin wanted to go. */
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final AdminAccounts accounts;
    private final SignInThrottle throttle;

    SignInOutcome(AdminAccounts accounts, SignInThrottle throttle, RequestCache requests) {
        this.accounts = accounts;
        this.throttle = throttle;
        setRequestCache(requests);
        setDefaultTargetUrl(ConsolePaths.HOME);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        throttle.succeeded(authentication.getName(), request.getRemoteAddr());
        accounts.signedIn(authentication.getName());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
