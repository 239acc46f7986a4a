package io.miaohui.connectors.wecom.bot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.connectors.Reply.Media;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures as WeCom wants them inside a message. Fetched once and kept for a while. Safe for use by many threads. */
final class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    /** WeCom takes 10 MB; in a callback that has 5 s for all of it, this is what one can hope for. */
    private static final int MAX_BYTES = 2 << 20;

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int CACHE_BYTES = 64 << 20;

    record Picture(String base64, String md5) {}

    private final HttpClient http;
    private final Cache<String, Optional<Picture>> known = Caffeine.newBuilder()
            .maximumWeight(CACHE_BYTES)
            .weigher((String url, Optional<Picture> picture) ->
                    url.length() + picture.map(it -> it.base64().length()).orElse(0))
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Pictures(HttpClient http) {
        this.http = http;
    }

    /** Those that can be shown; fewer than asked for if one can't be fetched, is too large, or is no JPG or PNG. */
    List<Picture> all(List<Media> media) {
        return media.stream()
                .map(picture -> known.get(picture.url(), this::fetch))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Picture> fetch(String url) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            CompletableFuture<HttpResponse<byte[]>> call = http.sendAsync(request, Pictures::body);
            return read(call);
        } catch (IllegalArgumentException e) {
            log.warn("A picture of an answer has no address from which it could be fetched");
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(CompletableFuture<HttpResponse<byte[]>> call) {
        try {
            byte[] bytes = call.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).body();
            return isPicture(bytes) ? Optional.of(picture(bytes)) : Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            call.cancel(true);
            log.warn(
                    "A picture of an answer could not be fetched ({})",
                    e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo response) {
        long length = response.headers().firstValueAsLong("Content-Length").orElse(MAX_BYTES + 1L);
        return response.statusCode() == 200 && length <= MAX_BYTES
                ? BodySubscribers.ofByteArray()
                : BodySubscribers.replacing(new byte[0]);
    }

    private static boolean isPicture(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        return start.startsWith("ffd8ff") || start.equals("89504e47");
    }

    private static Picture picture(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(bytes);
            return new Picture(
                    Base64.getEncoder().encodeToString(bytes), HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
