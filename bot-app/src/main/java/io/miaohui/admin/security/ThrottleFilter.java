package io.miaohui.admin.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away before its password is looked at, if there were too many tries. */
class ThrottleFilter extends OncePerRequestFilter {

    private final SignInThrottle throttle;
    private final RequestMatcher signIn =
            PathPatternRequestMatcher.pathPattern(org.springframework.http.HttpMethod.POST, ConsolePaths.LOGIN);

    ThrottleFilter(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signIn.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getParameter("username");
        Duration wait = throttle.take(name == null ? "" : name.strip(), request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.sendRedirect(ConsolePaths.LOGIN + "?wait=" + (wait.toSeconds() / 60 + 1));
    }
}
