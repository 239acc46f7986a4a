package io.miaohui.connectors.dingtalk.simulator;

import static io.miaohui.connectors.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dingtalk.open.app.api.OpenDingTalkClient;
import com.dingtalk.open.app.api.OpenDingTalkStreamClientBuilder;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.api.callback.OpenDingTalkCallbackListener;
import com.dingtalk.open.app.api.security.AuthClientCredential;
import com.dingtalk.open.app.stream.network.api.TransportProtocol;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The simulator is honest: DingTalk's own Java client, whole and as it comes, works with it. */
class JavaClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    private static DingtalkSimulator platform;
    private static OpenDingTalkClient client;

    /** The client finds the method by the class, so this is none that is made on the spot. */
    private static final class Recorder implements OpenDingTalkCallbackListener<String, Map<String, Object>> {

        @Override
        public Map<String, Object> execute(String json) {
            HEARD.add(json);
            return Map.of("cardData", Map.of("cardParamMap", Map.of()));
        }
    }

    @BeforeAll
    static void startTheClient() throws Exception {
        // Read once in a JVM, which other tests share.
        System.setProperty("fastjson2.parser.safeMode", "true");
        letTheClientDoWithoutTls(true);
        platform = DingtalkSimulator.start();
        OpenDingTalkStreamClientBuilder builder = OpenDingTalkStreamClientBuilder.custom()
                .credential(new AuthClientCredential(DingtalkSimulator.CLIENT_ID, DingtalkSimulator.CLIENT_SECRET))
                .registerCallbackListener(DingTalkStreamTopics.BOT_MESSAGE_TOPIC, new Recorder())
                .registerCallbackListener(DingTalkStreamTopics.CARD_CALLBACK_TOPIC, new Recorder());
        Method host = OpenDingTalkStreamClientBuilder.class.getDeclaredMethod("openApiHost", String.class);
        host.setAccessible(true);
        host.invoke(builder, platform.url().toString());
        client = builder.build();
        client.start();
        await().until(() -> platform.connections() == 1);
    }

    @AfterAll
    static void stopTheClient() throws Exception {
        client.stop();
        platform.close();
        letTheClientDoWithoutTls(false);
    }

    @Test
    void itReceivesAMessageAndAcknowledgesIt() {
        Push push = platform.say("zhang", "你好");

        assertThat(push.await(PATIENCE)).isEqualTo(200);
        assertThat(HEARD).anySatisfy(json -> assertThat(json).contains("你好"));
    }

    @Test
    void itAnswersAPressedButton() throws Exception {
        JsonNode answer =
                platform.cards().act("any-card", "zhang", "1", null).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(answer.path("code").asInt()).isEqualTo(200);
        assertThat(answer.path("data").asString()).isEqualTo("{\"response\":{\"cardData\":{\"cardParamMap\":{}}}}");
        assertThat(HEARD).anySatisfy(json -> assertThat(json).contains("any-card", "cardPrivateData"));
    }

    @Test
    void itAnswersAPing() throws Exception {
        JsonNode pong = platform.ping().get(0).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(pong.path("data").asString()).contains("opaque");
    }

    @Test
    void itComesBackAfterAGoodbye() {
        int before = platform.openedSoFar();

        platform.disconnect(Duration.ZERO);

        await().until(() -> platform.openedSoFar() > before && platform.connections() == 1);
        assertThat(platform.say("li", "还在吗").await(PATIENCE)).isEqualTo(200);
    }

    @SuppressWarnings("unchecked")
    private static void letTheClientDoWithoutTls(boolean without) throws ReflectiveOperationException {
        open("tls").setBoolean(TransportProtocol.WSS, !without);
        Map<String, Object> schemes = (Map<String, Object>) open("MAPPING").get(null);
        if (without) {
            schemes.put("ws", TransportProtocol.WSS);
        } else {
            schemes.remove("ws");
        }
    }

    private static Field open(String name) throws NoSuchFieldException {
        Field field = TransportProtocol.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
