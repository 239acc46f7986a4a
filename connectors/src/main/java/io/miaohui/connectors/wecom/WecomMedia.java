package io.miaohui.connectors.wecom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.miaohui.connectors.Reply.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import org.springframework.util.FileSystemUtils;

/**
 * Pictures and files of replies as WeCom's temporary media of one app. Fetches what a URL names, uploads it, and keeps
 * the media id for as long as WeCom keeps the media. Safe for use by many threads.
 */
final class WecomMedia {

    /** WeCom keeps media for three days; a message that waits in the outbox needs some of them. */
    private static final Duration KEPT = Duration.ofDays(2);

    private static final int MAX_KEPT = 1_000;

    /** WeCom's own words for "not this file": wrong type, too large, empty. */
    private static final Set<Integer> UNUSABLE =
            Set.of(40004, 40005, 40006, 40009, 40011, 41005, 44001, 45001, 45058, 301025);

    /** What can't be sent as media, and never will; the reply shows its link instead. */
    static final class UnusableMedia extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableMedia(String why) {
            super(why);
        }
    }

    private final WecomApi api;
    private final MediaFetcher fetcher;
    private final Cache<String, String> ids =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).expireAfterWrite(KEPT).build();

    WecomMedia(WecomApi api, MediaFetcher fetcher) {
        this.api = api;
        this.fetcher = fetcher;
    }

    /** WeCom's name for a kind of media, in uploads as in messages. */
    static String type(Media.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The media id under which it can be sent now.
     *
     * @throws UnusableMedia if it can't be had, or WeCom does not want it
     * @throws WxErrorException if WeCom could not take it now
     */
    String id(Media media) throws UnusableMedia, WxErrorException {
        String known = ids.getIfPresent(key(media));
        if (known != null) {
            return known;
        }
        String fresh = upload(media, fetcher.fetch(media));
        ids.put(key(media), fresh);
        return fresh;
    }

    /** Forgets an id that WeCom no longer knows. */
    void forget(Media media) {
        ids.invalidate(key(media));
    }

    private String upload(Media media, byte[] bytes) throws UnusableMedia, WxErrorException {
        // The SDK sends the file under its own name, which is what the customer sees.
        try {
            Path folder = Files.createTempDirectory("miaohui-media");
            try {
                Path file = Files.write(folder.resolve(MediaFetcher.fileName(media)), bytes);
                return api.getMediaService()
                        .upload(type(media.kind()), file.toFile())
                        .getMediaId();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UnusableMedia("no room for it in the folder of temporary files");
        } catch (WxErrorException e) {
            if (UNUSABLE.contains(WecomErrors.code(e))) {
                throw new UnusableMedia("WeCom does not want it: errcode " + WecomErrors.code(e));
            }
            throw e;
        }
    }

    private static String key(Media media) {
        return media.kind() + " " + media.url();
    }
}
