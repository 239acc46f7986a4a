package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ContractServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON interface as browsers on other sites, and customers with and without a signature, meet it. */
class ChatSitesTest {

    private static final String SHOP = "https://www.shop.example";
    private static final String QUESTION = "{\"customer\":\"%s\",\"text\":\"在吗\"}";
    private static final String VISITOR = "visitor-00112233445566778899aabbccddeeff";

    private static final HttpClient http = HttpClient.newHttpClient();
    private static ContractServer server;

    @BeforeAll
    static void start() {
        server = ContractServer.start(Map.of(
                "miaohui.web.allowed-origins",
                SHOP,
                "miaohui.public-url",
                "https://chat.shop.example/",
                "miaohui.web.identity-secret",
                VisitorIdentityTest.SECRET));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPageOfAnAllowedSiteMayAskAndMayReadTheAnswer() throws Exception {
        HttpResponse<String> preflight = send(HttpRequest.newBuilder(at("/api/chat"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", SHOP)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,miaohui-identity"));
        HttpResponse<String> answer = ask(VISITOR, "Origin", SHOP);

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("content-type, miaohui-identity");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "http://www.shop.example",
                "https://www.shop.example.evil.example",
                "https://evil.example",
                "null"
            })
    void pagesOfOtherSitesAreRefusedBeforeAnythingIsStored(String origin) throws Exception {
        server.handler().reset();

        HttpResponse<String> answer = ask(VISITOR, "Origin", origin);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{\"error\":\"wrong_origin\",\"message\":\"");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(server.handler().deliveries()).isEmpty();
    }

    @Test
    void ourOwnPageIsKnownBehindAProxyToo() throws Exception {
        assertThat(ask(VISITOR, "Origin", server.address().toString()).statusCode())
                .isEqualTo(200);
        assertThat(ask(VISITOR, "Origin", "https://chat.shop.example").statusCode())
                .isEqualTo(200);
        assertThat(send(question(VISITOR)
                                .header("Origin", "https://moved.example")
                                .header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnsignedCustomerIsRefusedAndASignedOneAnswered() throws Exception {
        HttpResponse<String> unsigned = send(question("张三"));
        HttpResponse<String> signed = ask("张三", VisitorIdentity.HEADER, VisitorIdentityTest.SIGNED);
        HttpResponse<String> expired =
                ask("张三", VisitorIdentity.HEADER, "1764000000." + VisitorIdentityTest.SIGNED_UNTIL);

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.body()).startsWith("{\"error\":\"bad_signature\",\"message\":\"");
        assertThat(signed.statusCode()).isEqualTo(200);
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body()).contains("\"error\":\"stale\"");
    }

    @Test
    void nobodyReadsOrRatesWhatASignedCustomerWasTold() throws Exception {
        String path = "/api/chat/messages?customer=%E5%BC%A0%E4%B8%89";
        assertThat(send(HttpRequest.newBuilder(at(path)).GET()).statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(at("/api/chat/feedback"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"customer\":\"张三\",\"line\":1,\"helpful\":true}")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(at(path))
                                .header(VisitorIdentity.HEADER, VisitorIdentityTest.SIGNED)
                                .GET())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theScriptForOtherSitesIsServedToAnyOfThem() throws Exception {
        HttpResponse<String> script =
                send(HttpRequest.newBuilder(at("/chat/embed.js")).GET());

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(script.body()).doesNotContain("eval(", "innerHTML", "document.cookie");
        assertThat(script.body().length()).isLessThan(16_000);
    }

    private static HttpResponse<String> ask(String customer, String header, String value) throws Exception {
        return send(question(customer).header(header, value));
    }

    private static HttpRequest.Builder question(String customer) {
        return HttpRequest.newBuilder(at("/api/chat"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(QUESTION.formatted(customer)));
    }

    private static URI at(String path) {
        return server.address().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
