package io.miaohui.connectors.dingtalk;

import com.github.benmanes.caffeine.cache.Ticker;
import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.PlatformClock;
import io.miaohui.connectors.SentMessages;
import io.miaohui.connectors.TokenStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DingtalkSettings.class)
class DingtalkConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    /** The outbox gives a send 30 s in all, with fetching the file and a token. */
    private static final Duration UPLOAD_TIMEOUT = Duration.ofSeconds(8);

    /** A message waits for it until it is acknowledged. */
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration WATCHDOG = Duration.ofSeconds(1);

    @Bean
    DingtalkApi dingtalkApi(RestClient.Builder builder, DingtalkSettings settings) {
        return client(builder.clone().baseUrl(settings.apiBaseUrl()), DingtalkApi.class, READ_TIMEOUT);
    }

    @Bean
    OapiWebhook dingtalkWebhook(RestClient.Builder builder) {
        return client(builder.clone(), OapiWebhook.class, READ_TIMEOUT);
    }

    @Bean
    SessionWebhook dingtalkSessionWebhook(DingtalkSettings settings) {
        return new SessionWebhook(settings.oapiBaseUrl());
    }

    @Bean
    Quotas dingtalkQuotas(DingtalkSettings settings, MeterRegistry meters) {
        return new Quotas(settings, meters);
    }

    @Bean
    RobotHealth dingtalkHealth(DingtalkSettings settings, Quotas quotas) {
        return new RobotHealth(settings, quotas);
    }

    @Bean
    RobotCalls dingtalkCalls(DingtalkApi api, TokenStore tokens, Quotas quotas) {
        return new RobotCalls(new AccessTokens(api, tokens), quotas);
    }

    @Bean
    DingtalkChannel dingtalkChannel(DingtalkSettings settings, Ways ways, RobotHealth health) {
        return new DingtalkChannel(settings, ways, health);
    }

    @Bean
    Ways dingtalkWays(
            DingtalkSettings settings,
            RestClient.Builder builder,
            SessionWebhook webhooks,
            OapiWebhook oapi,
            DingtalkApi api,
            RobotCalls calls,
            Quotas quotas,
            Clock clock) {
        RobotSender sender = new RobotSender(api, calls);
        return new Ways(
                webhooks,
                new WebhookSender(oapi, quotas),
                sender,
                new CardSender(client(at(builder, settings), CardApi.class, READ_TIMEOUT), calls),
                new MediaSender(uploads(settings, builder, calls), sender),
                clock);
    }

    private static Uploads uploads(DingtalkSettings settings, RestClient.Builder builder, RobotCalls calls) {
        RestClient web = http(builder.clone(), READ_TIMEOUT);
        FilesApi files = client(builder.clone().baseUrl(settings.oapiBaseUrl()), FilesApi.class, UPLOAD_TIMEOUT);
        return new Uploads(files, web, calls, Ticker.systemTicker());
    }

    @Bean
    DingtalkCheckup dingtalkCheckup(DingtalkSettings settings, DingtalkApi api, Clock clock) {
        return new DingtalkCheckup(settings, api, new PlatformClock(clock));
    }

    @Bean
    Inbox dingtalkInbox(
            DingtalkSettings settings,
            RestClient.Builder builder,
            SessionWebhook webhooks,
            RobotCalls calls,
            Quotas quotas,
            MessageHandler handler,
            SentMessages sent,
            MeterRegistry meters,
            Clock clock) {
        Names names = new Names();
        FilesApi files = client(at(builder, settings), FilesApi.class, DOWNLOAD_TIMEOUT);
        return new Inbox(
                new MessageParser(clock, webhooks),
                new CardCallbackParser(sent, names, clock),
                new Downloads(files, calls, settings),
                names,
                quotas,
                handler,
                meters);
    }

    /** Without a web server the process does one job and ends; a stream of its own would take messages from the server. */
    @Bean
    @ConditionalOnWebApplication
    DingtalkStreams dingtalkStreams(
            DingtalkSettings settings,
            DingtalkApi api,
            Inbox inbox,
            RobotHealth health,
            MeterRegistry meters,
            Clock clock) {
        SdkOpener opener = new SdkOpener(api, settings.allowsPlainWebSocket(), HANDSHAKE_TIMEOUT, clock);
        return new DingtalkStreams(settings.robots().entrySet().stream()
                .filter(robot -> robot.getValue().mode() == DingtalkSettings.Mode.STREAM)
                .map(robot -> new RobotStream(
                        new StreamKeeper.Terms(
                                robot.getKey(),
                                robot.getValue(),
                                settings.streamIdle(),
                                WATCHDOG,
                                opener,
                                new Neighbours(),
                                clock),
                        settings.streamConnections(),
                        new StreamWorkers(inbox),
                        health,
                        meters))
                .toList());
    }

    private static RestClient.Builder at(RestClient.Builder builder, DingtalkSettings settings) {
        return builder.clone().baseUrl(settings.apiBaseUrl());
    }

    static <T> T client(RestClient.Builder builder, Class<T> type, Duration readTimeout) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http(builder, readTimeout)))
                .build()
                .createClient(type);
    }

    /** Follows no redirects: a token or a session would go along. */
    static RestClient http(RestClient.Builder builder, Duration readTimeout) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(readTimeout);
        return builder.requestFactory(requests).build();
    }
}
