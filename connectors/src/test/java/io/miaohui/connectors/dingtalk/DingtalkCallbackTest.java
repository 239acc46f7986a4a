package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.ContractServer;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DingtalkCallbackTest {

    private static final String MESSAGE =
            """
            {"conversationId":"cid1","msgId":"m1","conversationType":"1","senderId":"u","msgtype":"text",
             "text":{"content":"怎么退货"}}""";

    private static DingtalkSimulator platform;
    private static ContractServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        platform = DingtalkSimulator.start();
        Map<String, String> settings = new TreeMap<>(DingtalkHarness.settings(platform, DingtalkSettings.Mode.HTTP));
        settings.put("miaohui.dingtalk.robots.streaming.client-id", "ding2");
        settings.put("miaohui.dingtalk.robots.streaming.client-secret", DingtalkSimulator.CLIENT_SECRET);
        server = ContractServer.start(settings);
        platform.callbacksTo(server.address().resolve("/callback/dingtalk/service"));
    }

    @AfterAll
    static void stop() {
        server.close();
        platform.close();
    }

    @BeforeEach
    void calm() {
        platform.faults().clear();
        server.handler().reset();
    }

    @Test
    void aMessageIsAnsweredAtOnceWithNothingToSay() throws Exception {
        HttpResponse<String> response = post("service", now(), MESSAGE);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"msgtype\":\"empty\"}");
        assertThat(server.handler().deliveries()).hasSize(1);
        assertThat(server.bean(DingtalkChannel.class).health())
                .contains(new AccountHealth("service", AccountHealth.State.UP, "callbacks arrive"));
    }

    @Test
    void aTimeOfTwoHoursAgoIsRefusedThoughItIsSignedWell() {
        platform.faults().set(Fault.STALE_TIMESTAMP);

        assertThat(platform.say("zhang", "在吗").await(Duration.ofSeconds(10))).isEqualTo(401);
        assertThat(server.handler().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "yesterday", "1e9"})
    void aTimeThatIsNoneIsRefused(String timestamp) throws Exception {
        assertThat(post("service", timestamp, MESSAGE).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutASignatureNothingIsTaken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("service"))
                .POST(BodyPublishers.ofString(MESSAGE))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
        assertThat(server.handler().deliveries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nobody", "streaming"})
    void aPathThatIsNoHttpRobotsIsUnknown(String robot) throws Exception {
        assertThat(post(robot, now(), MESSAGE).statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithAndWithoutAnAnnouncedLength() throws Exception {
        byte[] large = "x".repeat(256 * 1024 + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(post("service", now(), BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
        assertThat(post("service", now(), BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"msgId\":\"m1\"}"})
    void whatIsNoMessageIsMalformed(String body) throws Exception {
        assertThat(post("service", now(), body).statusCode()).isEqualTo(400);
    }

    @Test
    void aBodyOfTheLargestSizeIsTaken() throws Exception {
        String padded = MESSAGE + " ".repeat(256 * 1024 - MESSAGE.getBytes(StandardCharsets.UTF_8).length);

        assertThat(post("service", now(), padded).statusCode()).isEqualTo(200);
    }

    private static String now() {
        return Long.toString(System.currentTimeMillis());
    }

    private HttpResponse<String> post(String robot, String timestamp, String body) throws Exception {
        return post(robot, timestamp, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String robot, String timestamp, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(robot))
                .header("timestamp", timestamp)
                .header("sign", CallbackSignature.of(timestamp, DingtalkSimulator.CLIENT_SECRET))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static URI uri(String robot) {
        return server.address().resolve("/callback/dingtalk/" + robot);
    }
}
