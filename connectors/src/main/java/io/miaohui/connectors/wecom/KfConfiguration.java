package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Cursors;
import io.miaohui.connectors.Leases;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts 微信客服 together. Without an app with {@code kf: true} it is there, and does nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KfSettings.class)
class KfConfiguration {

    /** The apps of 微信客服 by their names in the settings. */
    record KfApps(Map<String, KfApp> byName) {

        KfApps {
            byName = Map.copyOf(byName);
        }
    }

    @Bean
    KfApps kfApps(WecomApps apps, WecomSettings settings) {
        MediaFetcher fetcher = new MediaFetcher(settings.timeout());
        Map<String, KfApp> found = new HashMap<>();
        apps.all().stream().filter(app -> app.settings().kf()).forEach(app -> {
            WecomMedia media = new WecomMedia(app.api(), fetcher);
            KfTransfer transfer = app.settings().kfTransfer();
            KfApi api = new KfApi(app.api());
            found.put(app.name(), new KfApp(app.name(), api, media, transfer, new LastCall(app.name())));
        });
        return new KfApps(found);
    }

    @Bean
    KfChannel kfChannel(KfApps apps, Clock clock) {
        return new KfChannel(apps.byName(), clock);
    }

    @Bean
    KfWorkers kfWorkers(KfApps apps, Cursors cursors, Leases leases, KfSettings settings, Clock clock) {
        KfPuller puller = new KfPuller(leases, cursors);
        return new KfWorkers(apps.byName(), puller, cursors, leases, settings.pollEvery(), clock);
    }
}
