package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.InMemoryTokenStore;
import io.miaohui.connectors.dingtalk.DingtalkSettings.Mode;
import io.miaohui.connectors.dingtalk.DingtalkSettings.Robot;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** The connector's parts as the application wires them, against a simulator and with short timeouts. */
final class Wiring {

    static final String ROBOT = "service";

    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private Wiring() {}

    static DingtalkSettings settings(DingtalkSimulator platform, String secret) {
        Robot robot = new Robot(DingtalkSimulator.CLIENT_ID, secret, DingtalkSimulator.ROBOT_CODE, Mode.STREAM);
        String url = platform.url().toString();
        return new DingtalkSettings(url, url, Duration.ofMinutes(30), Map.of(ROBOT, robot));
    }

    static DingtalkApi api(DingtalkSettings settings) {
        return DingtalkConfiguration.client(
                RestClient.builder().baseUrl(settings.apiBaseUrl()), DingtalkApi.class, TIMEOUT);
    }

    static DingtalkChannel channel(DingtalkSettings settings, Clock clock) {
        DingtalkApi api = api(settings);
        OapiWebhook oapi = DingtalkConfiguration.client(RestClient.builder(), OapiWebhook.class, TIMEOUT);
        return new DingtalkChannel(
                settings,
                new SessionWebhook(settings.oapiBaseUrl()),
                new WebhookSender(oapi),
                new RobotSender(api, new AccessTokens(api, new InMemoryTokenStore())),
                new RobotHealth(settings),
                clock);
    }

    static MessageParser parser(DingtalkSettings settings, Clock clock) {
        return new MessageParser(clock, new SessionWebhook(settings.oapiBaseUrl()));
    }
}
