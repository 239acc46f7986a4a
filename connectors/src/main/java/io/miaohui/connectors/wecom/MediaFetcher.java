package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.wecom.WecomMedia.UnusableMedia;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.StringUtils;

/** Fetches what the media of a reply names, within WeCom's sizes and within a time that an outgoing message can wait. */
final class MediaFetcher {

    private static final Logger log = LoggerFactory.getLogger(MediaFetcher.class);

    private static final int MB = 1024 * 1024;

    /** For the whole of it: a source that drips holds up the customer's other messages. */
    private static final long MAX_SECONDS = 10;

    private final HttpClient http;
    private final Duration timeout;

    /** @param timeout for connecting, and for the answer to begin */
    MediaFetcher(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** WeCom's limit for temporary media (developer.work.weixin.qq.com/document/path/90253). */
    static int maxBytes(Media.Kind kind) {
        return kind == Media.Kind.FILE ? 20 * MB : 10 * MB;
    }

    /** A name that any file system takes, from the title, with the extension of the address. */
    static String fileName(Media media) {
        String path = URI.create(media.url()).getPath();
        String extension = path == null ? null : StringUtils.getFilenameExtension(path);
        String title = media.title().strip().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        String name =
                title.isEmpty() ? WecomMedia.type(media.kind()) : title.substring(0, Math.min(60, title.length()));
        boolean named = extension == null || !extension.matches("\\w{1,8}") || name.endsWith('.' + extension);
        return named ? name : name + '.' + extension;
    }

    byte[] fetch(Media media) throws UnusableMedia {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(media.url()))
                    .timeout(timeout)
                    .build();
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                CompletableFuture.delayedExecutor(MAX_SECONDS, TimeUnit.SECONDS).execute(() -> cut(body));
                return bytes(media, response.statusCode(), body);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableMedia("it could not be fetched: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableMedia("this server stops");
        }
    }

    private static byte[] bytes(Media media, int status, InputStream body) throws IOException, UnusableMedia {
        if (status != 200) {
            throw new UnusableMedia("its address answers with " + status);
        }
        int limit = maxBytes(media.kind());
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new UnusableMedia("it is larger than " + limit / MB + " MB");
        }
        return bytes;
    }

    private static void cut(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            log.debug("The rest of a slow file is left alone", e);
        }
    }
}
