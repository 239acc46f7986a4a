package io.miaohui.admin.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code miaohui.security}.
 *
 * @param chatFrameAncestors which sites may show the chat page in a frame, in the words of the CSP directive
 *     {@code frame-ancestors}: {@code 'self'}, or origins with a space between them
 */
@Validated
@ConfigurationProperties("miaohui.security")
record SecuritySettings(@NotBlank @DefaultValue("'self'") String chatFrameAncestors) {}
