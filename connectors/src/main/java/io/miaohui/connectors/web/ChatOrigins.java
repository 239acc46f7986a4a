package io.miaohui.connectors.web;

import io.miaohui.connectors.WebOrigins;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** Which sites' pages may call the chat's JSON interface. What is no browser's page names no origin and is not asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebOrigins.class)
class ChatOrigins {

    @Bean
    FilterRegistrationBean<CorsFilter> chatOriginFilter(
            WebOrigins origins, @Value("${miaohui.public-url:}") String publicUrl, JsonMapper json) {
        CorsConfiguration others = new CorsConfiguration();
        others.setAllowedOrigins(origins.allowedOrigins());
        others.setAllowedMethods(List.of("GET", "POST"));
        others.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, VisitorIdentity.HEADER));
        others.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        others.setMaxAge(Duration.ofHours(1));
        String own = publicUrl.isBlank() ? null : originOf(publicUrl);
        CorsFilter filter = new CorsFilter(request -> isOwn(request, own) ? null : others);
        filter.setCorsProcessor(new Refusing(json));
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/chat", "/api/chat/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    private static String originOf(String publicUrl) {
        try {
            return WebOrigins.originOf(publicUrl);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "miaohui.public-url: found \"" + publicUrl + "\", expected an http or https address", e);
        }
    }

    /**
     * Whether the call comes from a page of this server. Proxies may change the host and the scheme on the way, so the
     * address that the settings give, and what the browser itself says, count as well.
     */
    private static boolean isOwn(HttpServletRequest request, @Nullable String own) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || origin.equals(own)
                || "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || origin.substring(origin.indexOf("://") + 1).equals("//" + request.getHeader(HttpHeaders.HOST));
    }

    /** Refuses in the interface's own form. */
    private static final class Refusing extends DefaultCorsProcessor {

        private final byte[] body;

        Refusing(JsonMapper json) {
            body = json.writeValueAsBytes(
                    new ChatErrors.ChatError("wrong_origin", "这个网站还没有加入 miaohui.web.allowed-origins，不能使用在线客服。"));
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            response.getBody().write(body);
            response.flush();
        }
    }
}
