package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.InMemoryTokenStore;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.SentMessages;
import io.miaohui.connectors.dingtalk.DingtalkSettings.Mode;
import io.miaohui.connectors.dingtalk.DingtalkSettings.Robot;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.web.client.RestClient;

/** The connector's parts as the application wires them, against a simulator and with short timeouts. */
final class Wiring {

    static final String ROBOT = "service";

    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private Wiring() {}

    static DingtalkSettings settings(DingtalkSimulator platform, String secret) {
        return settings(platform, secret, null);
    }

    static DingtalkSettings withCards(DingtalkSimulator platform) {
        return settings(platform, DingtalkSimulator.CLIENT_SECRET, DingtalkSimulator.CARD_TEMPLATE);
    }

    private static DingtalkSettings settings(DingtalkSimulator platform, String secret, String template) {
        Robot robot =
                new Robot(DingtalkSimulator.CLIENT_ID, secret, DingtalkSimulator.ROBOT_CODE, Mode.STREAM, template);
        String url = platform.url().toString();
        return new DingtalkSettings(url, url, Duration.ofMinutes(30), 1, Map.of(ROBOT, robot));
    }

    static <T> T api(DingtalkSettings settings, Class<T> type) {
        return DingtalkConfiguration.client(RestClient.builder().baseUrl(settings.apiBaseUrl()), type, TIMEOUT);
    }

    static Quotas quotas(DingtalkSettings settings) {
        return new Quotas(settings, new SimpleMeterRegistry());
    }

    static DingtalkChannel channel(DingtalkSettings settings, Clock clock) {
        return channel(settings, quotas(settings), clock);
    }

    static DingtalkChannel channel(DingtalkSettings settings, Quotas quotas, Clock clock) {
        DingtalkApi api = api(settings, DingtalkApi.class);
        OapiWebhook oapi = DingtalkConfiguration.client(RestClient.builder(), OapiWebhook.class, TIMEOUT);
        RobotCalls calls = calls(settings, quotas);
        RobotSender sender = new RobotSender(api, calls);
        // Uploads of megabytes take a while on a busy machine.
        FilesApi files = DingtalkConfiguration.client(
                RestClient.builder().baseUrl(settings.oapiBaseUrl()), FilesApi.class, Duration.ofSeconds(20));
        RestClient web = DingtalkConfiguration.http(RestClient.builder(), Duration.ofSeconds(20));
        Ways ways = new Ways(
                new SessionWebhook(settings.oapiBaseUrl()),
                new WebhookSender(oapi, quotas),
                sender,
                new CardSender(api(settings, CardApi.class), calls),
                new MediaSender(new Uploads(files, web, calls, () -> nanos(clock)), sender),
                clock);
        return new DingtalkChannel(settings, ways, new RobotHealth(settings, quotas));
    }

    static RobotCalls calls(DingtalkSettings settings, Quotas quotas) {
        return new RobotCalls(new AccessTokens(api(settings, DingtalkApi.class), new InMemoryTokenStore()), quotas);
    }

    static MessageParser parser(DingtalkSettings settings, Clock clock) {
        return new MessageParser(clock, new SessionWebhook(settings.oapiBaseUrl()));
    }

    static Inbox inbox(
            DingtalkSettings settings, Quotas quotas, MessageHandler handler, SentMessages sent, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        Names names = new Names();
        return new Inbox(
                parser(settings, clock),
                new CardCallbackParser(sent, names, clock),
                new Downloads(api(settings, FilesApi.class), calls(settings, quotas), settings),
                names,
                quotas,
                handler,
                meters);
    }

    private static long nanos(Clock clock) {
        return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }
}
