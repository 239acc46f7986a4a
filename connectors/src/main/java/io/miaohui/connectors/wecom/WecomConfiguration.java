package io.miaohui.connectors.wecom;

import io.miaohui.connectors.PlatformClock;
import io.miaohui.connectors.TokenStore;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the WeCom connector together. Without an app and without a webhook it is there, and does nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WecomSettings.class, WebhookDesks.class})
class WecomConfiguration {

    /** One pool for all apps: they talk to one host. Nothing is repeated here; what a repeat means is known above. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient wecomHttp(WecomSettings settings) {
        int timeout = (int) settings.timeout().toMillis();
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(timeout)
                .setConnectionRequestTimeout(timeout)
                .setSocketTimeout(timeout)
                .build();
        return HttpClientBuilder.create()
                .useSystemProperties()
                .setDefaultRequestConfig(limits)
                .setMaxConnPerRoute(settings.maxConnections())
                .setMaxConnTotal(settings.maxConnections())
                .setConnectionTimeToLive(5, TimeUnit.MINUTES)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Bean
    WecomApps wecomApps(WecomSettings settings, CloseableHttpClient wecomHttp, TokenStore tokens) {
        Map<String, WecomApp> apps = new HashMap<>();
        settings.apps().forEach((name, app) -> apps.put(name, app(name, app, settings, wecomHttp, tokens)));
        return new WecomApps(apps);
    }

    @Bean
    CallbackGate wecomCallbackGate(WecomSettings settings, Clock clock) {
        return new CallbackGate(settings, clock);
    }

    @Bean
    MediaFetcher wecomMediaFetcher(WecomSettings settings) {
        return new MediaFetcher(settings.timeout());
    }

    @Bean
    AppMedia wecomAppMedia(MediaFetcher fetcher) {
        return new AppMedia(fetcher);
    }

    @Bean
    CardCodes wecomCardCodes() {
        return new CardCodes();
    }

    @Bean
    WecomChannel wecomChannel(WecomApps apps, AppMedia media, CardCodes codes) {
        return new WecomChannel(apps, media, codes);
    }

    @Bean
    AppChatChannel wecomAppChatChannel(WecomApps apps, AppMedia media, WebhookDesks desks) {
        return new AppChatChannel(apps, media, desks.chatApps());
    }

    @Bean
    CallbackProbe wecomCallbackProbe(
            CloseableHttpClient wecomHttp,
            Clock clock,
            @Value("${miaohui.public-url:http://localhost:8080}") URI publicUrl) {
        return new CallbackProbe(wecomHttp, publicUrl, clock);
    }

    @Bean
    WecomCheckup wecomCheckup(WecomApps apps, WecomSettings settings, CallbackProbe callback, Clock clock) {
        return new WecomCheckup(apps, callback, new PlatformClock(clock), URI.create(settings.apiBaseUrl()));
    }

    @Bean
    WecomWebhookChannel wecomWebhookChannel(
            WecomSettings settings,
            WebhookDesks desks,
            CloseableHttpClient wecomHttp,
            TokenStore tokens,
            MediaFetcher fetcher) {
        WecomApi api = new WecomApi(config(settings), wecomHttp, tokens, WecomWebhookChannel.NAME);
        return new WecomWebhookChannel(api, new WebhookMedia(api, fetcher), desks.keys());
    }

    private static WecomApp app(
            String name, WecomSettings.App app, WecomSettings settings, CloseableHttpClient http, TokenStore tokens) {
        WxCpDefaultConfigImpl config = config(settings);
        config.setCorpId(app.corpId());
        config.setCorpSecret(app.secret());
        config.setAgentId(app.appId());
        WecomApi api = new WecomApi(config, http, tokens, WecomChannel.NAME + ':' + name);
        WecomCrypto crypto = new WecomCrypto(WecomChannel.NAME, app.token(), app.aesKey(), app.corpId());
        return new WecomApp(name, app, crypto, api, new LastCall(name));
    }

    private static WxCpDefaultConfigImpl config(WecomSettings settings) {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setBaseApiUrl(settings.apiBaseUrl());
        return config;
    }
}
