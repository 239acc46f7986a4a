package io.miaohui.admin.security;

import io.miaohui.connectors.WebOrigins;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * Who may reach what, in five chains; the first whose paths fit decides. Only the console has sessions and sign-in.
 * Customers, platforms and agents show who they are in other ways, which their own modules check: signatures, a signed
 * link, nothing at all for the chat.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebOrigins.class)
class SecurityConfiguration {

    /** Machines: no cookies, so no session and no CSRF. Metrics may move to a port of their own. */
    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) throws Exception {
        return http.securityMatcher("/callback/**", "/api/**", "/actuator/**", "/webjars/**", "/admin/assets/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(SecurityHeaders.STRICT)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain console(
            HttpSecurity http, AdminAccounts accounts, SignInThrottle throttle, RequestCache consoleRequests)
            throws Exception {
        SignInOutcome outcome = new SignInOutcome(accounts, throttle, consoleRequests);
        return http.securityMatcher("/admin", "/admin/**")
                .authorizeHttpRequests(paths -> paths.requestMatchers(ConsolePaths.LOGIN)
                        .permitAll()
                        .anyRequest()
                        .hasRole(SignedIn.ROLE))
                .formLogin(form -> form.loginPage(ConsolePaths.LOGIN)
                        .successHandler(outcome)
                        .failureUrl(ConsolePaths.LOGIN + "?error"))
                .logout(logout -> logout.logoutUrl(ConsolePaths.LOGOUT).logoutSuccessUrl(ConsolePaths.LOGIN + "?out"))
                .exceptionHandling(failed -> failed.authenticationEntryPoint(
                        (request, response, why) -> HtmxRedirect.send(request, response, ConsolePaths.LOGIN)))
                .userDetailsService(signIns(accounts))
                .requestCache(cache -> cache.requestCache(consoleRequests))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .headers(SecurityHeaders.STRICT)
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    /** The chat page may be shown in a frame on the sites of the settings. */
    @Bean
    @Order(3)
    SecurityFilterChain chat(HttpSecurity http, WebOrigins origins) throws Exception {
        return http.securityMatcher("/chat", "/chat/**", "/demo", "/demo/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(SecurityHeaders.framedBy(origins.frameAncestors()))
                .build();
    }

    /** The agents' page: a signed link opens it, or the console's session, and its forms carry a token. */
    @Bean
    @Order(4)
    SecurityFilterChain agents(HttpSecurity http, AdminAccounts accounts) throws Exception {
        // Read at once: on a long page the form comes after the first bytes have left, too late for a cookie.
        CsrfTokenRequestAttributeHandler early = new XorCsrfTokenRequestAttributeHandler();
        early.setCsrfRequestAttributeName(null);
        HttpSessionSecurityContextRepository signedIn = new HttpSessionSecurityContextRepository();
        signedIn.setAllowSessionCreation(false);
        return openToAll(http.securityMatcher("/workbench", "/workbench/**")
                .csrf(csrf -> csrf.csrfTokenRequestHandler(early))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .addFilterBefore(new AccountFilter(accounts), AuthorizationFilter.class));
    }

    /** Pictures, error pages and what is not there; whatever else would be posted needs a token. */
    @Bean
    @Order(5)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return openToAll(http);
    }

    /** Remembers in a cookie where an admin wanted to go; a session would let strangers fill the database. */
    @Bean
    RequestCache consoleRequests() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.pathPattern(org.springframework.http.HttpMethod.GET, "/admin/**"),
                new NegatedRequestMatcher(HtmxRedirect::isPartial)));
        return cache;
    }

    private static SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(SecurityHeaders.STRICT)
                .build();
    }

    /** In a cookie for the same reason; the header or the form field has to repeat it. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
        return tokens;
    }

    private static UserDetailsService signIns(AdminAccounts accounts) {
        return name -> accounts.find(name.strip())
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such admin"));
    }
}
