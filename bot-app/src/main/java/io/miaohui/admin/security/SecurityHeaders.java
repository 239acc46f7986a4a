package io.miaohui.admin.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told. Scripts and styles come from files of this server alone; pictures in answers from anywhere. */
final class SecurityHeaders {

    private static final String CONTENT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: https: http:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    static final Customizer<HeadersConfigurer<HttpSecurity>> STRICT = headers -> common(headers, "'none'");

    private SecurityHeaders() {}

    static Customizer<HeadersConfigurer<HttpSecurity>> framedBy(String ancestors) {
        return headers -> {
            common(headers, ancestors);
            // The older header knows no list of sites; frame-ancestors alone speaks here.
            headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
        };
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String frameAncestors) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT + frameAncestors))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
