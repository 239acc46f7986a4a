package io.miaohui.connectors.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.miaohui.connectors.Reply.Media;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Brings an answer's files to DingTalk. What was uploaded is remembered for a day; DingTalk keeps it for three. */
final class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    /** DingTalk's limit for images and files alike. */
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final FilesApi api;
    private final RestClient web;
    private final RobotCalls calls;
    private final ConcurrentMap<String, String> ids;

    /**
     * @param api at the old API
     * @param web follows no redirects and gives up within seconds
     */
    Uploads(FilesApi api, RestClient web, RobotCalls calls, Ticker ticker) {
        this.api = api;
        this.web = web;
        this.calls = calls;
        Cache<String, String> cache = Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(Duration.ofDays(1))
                .ticker(ticker)
                .build();
        ids = cache.asMap();
    }

    /**
     * The id under which DingTalk knows the file; empty if it can't be fetched or is too large.
     *
     * @param name the robot's key in the settings
     * @throws RestClientException if DingTalk did not take it
     */
    Optional<String> mediaId(String name, DingtalkSettings.Robot robot, Media media) {
        String key = name + ' ' + media.kind() + ' ' + media.url();
        String known = ids.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> fresh = fetch(media).map(bytes -> upload(name, robot, media, bytes));
        fresh.ifPresent(id -> ids.put(key, id));
        return fresh;
    }

    private String upload(String name, DingtalkSettings.Robot robot, Media media, byte[] bytes) {
        String type = media.kind() == Media.Kind.IMAGE ? "image" : "file";
        return calls.with(name, robot, token -> read(api.upload(token, type, named(bytes, FileName.of(media)))));
    }

    private static String read(String answer) {
        JsonNode json = Json.object(answer);
        String id = Json.text(json, "media_id");
        if (!json.path("errcode").isNumber()) {
            throw new RestClientException("The upload was answered with something else than JSON");
        }
        if (json.path("errcode").asInt() != 0 || id == null) {
            throw new OapiException(json.path("errcode").asInt());
        }
        return id;
    }

    private Optional<byte[]> fetch(Media media) {
        try {
            return Optional.ofNullable(web.get().uri(URI.create(media.url())).exchange((request, response) -> {
                if (!response.getStatusCode().is2xxSuccessful()) {
                    throw new IOException("status " + response.getStatusCode().value());
                }
                return capped(response.getBody());
            }));
        } catch (RestClientException | IllegalArgumentException e) {
            log.warn("A file of an answer can't be fetched and goes out as a link: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] capped(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("it is larger than 20 MB");
        }
        return bytes;
    }

    private static ByteArrayResource named(byte[] bytes, String name) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
