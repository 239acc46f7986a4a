package io.miaohui.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.admin.Visitor;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ConsoleTest
class HeadersTest {

    @Autowired
    private ApplicationContext context;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Admins(context).visitor();
    }

    @Test
    void scriptsAndStylesComeFromFilesOfThisServerAlone() {
        HttpHeaders headers = visitor.get("/admin/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "style-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void aPageHoldsNoScriptOrStyleThatThePolicyWouldStop() {
        assertThat(visitor.get("/admin/login").body())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style", " style=", "onclick=", "javascript:");
    }

    @Test
    void theChatMayBeFramedByTheSitesOfTheSettings() {
        HttpHeaders headers = visitor.get("/chat").headers();

        assertThat(headers.firstValue("X-Frame-Options")).isEmpty();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).endsWith("frame-ancestors 'self'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback/wecom/service",
                "/chat",
                "/api/chat",
                "/workbench/A12",
                "/demo",
                "/demo/phone",
                "/no-such-page"
            })
    void whoHasOtherWaysToShowWhoTheyAreNeedsNoSignInAndGetsNoSession(String path) {
        HttpResponse<String> response = visitor.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("MIAOHUI_ADMIN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callback/wecom/service", "/callback/dingtalk/service", "/api/chat"})
    void machinesPostWithoutAToken(String path) {
        HttpResponse<String> response = visitor.postRaw(path, "application/json", "{}".getBytes());

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void theAgentsPagesFormsNeedAToken() {
        HttpResponse<String> response =
                visitor.postRaw("/workbench/A12/answer", "application/x-www-form-urlencoded", "text=x".getBytes());

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void theAgentsPageHasItsTokenFromTheFirstByteOn() {
        assertThat(visitor.get("/workbench/A12").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=") && cookie.contains("HttpOnly"));
    }

    @Test
    void onlyHealthAndMetricsAreToldToStrangers() {
        assertThat(visitor.get("/actuator/health").statusCode()).isNotIn(302, 401, 403);
        assertThat(visitor.get("/actuator/prometheus").statusCode()).isNotIn(302, 401, 403);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/actuator").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webjars/tabler__core/1.4.0/dist/css/tabler.min.css",
                "/webjars/tabler__core/1.4.0/dist/js/tabler.min.js",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/admin/assets/console.css",
                "/admin/assets/console.js",
                "/admin/assets/theme.js",
                "/admin/assets/icons.svg",
                "/admin/assets/mark.svg"
            })
    void whatPagesAreMadeOfMayBeKeptByBrowsers(String path) {
        HttpResponse<String> response = visitor.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=3600");
    }

    @Test
    void aPageThatIsNotThereSaysSoWithoutAnythingOfTheInside() {
        HttpResponse<String> response = visitor.get("/no-such-page");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .contains("没有这个页面")
                .contains("href=\"/chat\"")
                .doesNotContain("Exception", "springframework", "/admin\"");
    }
}
