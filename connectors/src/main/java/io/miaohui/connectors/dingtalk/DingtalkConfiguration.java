package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.MessageHandler;
import io.miaohui.connectors.PlatformClock;
import io.miaohui.connectors.TokenStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    RobotHealth dingtalkHealth(DingtalkSettings settings) {
        return new RobotHealth(settings);
    }

    @Bean
    DingtalkChannel dingtalkChannel(
            DingtalkSettings settings,
            SessionWebhook webhooks,
            OapiWebhook oapi,
            DingtalkApi api,
            TokenStore tokens,
            RobotHealth health,
            Clock clock) {
        RobotSender robotSender = new RobotSender(api, new AccessTokens(api, tokens));
        return new DingtalkChannel(settings, webhooks, new WebhookSender(oapi), robotSender, health, clock);
    }

    @Bean
    DingtalkCheckup dingtalkCheckup(DingtalkSettings settings, DingtalkApi api, Clock clock) {
        return new DingtalkCheckup(settings, api, new PlatformClock(clock));
    }

    @Bean
    Inbox dingtalkInbox(SessionWebhook webhooks, MessageHandler handler, MeterRegistry meters, Clock clock) {
        return new Inbox(new MessageParser(clock, webhooks), handler, meters);
    }

    /** Without a web server the process does one job and ends; a stream of its own would take messages from the server. */
    @Bean
    @ConditionalOnWebApplication
    DingtalkStreams dingtalkStreams(
            DingtalkSettings settings, DingtalkApi api, Inbox inbox, RobotHealth health, Clock clock) {
        SdkOpener opener = new SdkOpener(api, settings.allowsPlainWebSocket(), clock);
        List<RobotStream> streams = settings.robots().entrySet().stream()
                .filter(robot -> robot.getValue().mode() == DingtalkSettings.Mode.STREAM)
                .map(robot -> new RobotStream(
                        robot.getKey(),
                        robot.getValue(),
                        settings.streamIdle(),
                        opener,
                        new StreamWorkers(inbox),
                        health,
                        clock))
                .toList();
        return new DingtalkStreams(streams);
    }

    /** Follows no redirects: a token or a session would go along. */
    static <T> T client(RestClient.Builder builder, Class<T> type, Duration readTimeout) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(readTimeout);
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(
                        builder.requestFactory(requests).build()))
                .build()
                .createClient(type);
    }
}
