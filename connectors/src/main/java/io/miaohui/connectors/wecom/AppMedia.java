package io.miaohui.connectors.wecom;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The uploaded media of each app: a media id is known to the app that uploaded it. Safe for use by many threads. */
final class AppMedia {

    private final MediaFetcher fetcher;
    private final Map<String, WecomMedia> byApp = new ConcurrentHashMap<>();

    AppMedia(MediaFetcher fetcher) {
        this.fetcher = fetcher;
    }

    WecomMedia of(WecomApp app) {
        return byApp.computeIfAbsent(app.name(), name -> new WecomMedia(app.api(), fetcher));
    }
}
