package io.miaohui.connectors.wecom.simulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Temporary media: what was uploaded can be sent until it is dropped. Safe for use by many threads. */
final class Uploads {

    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final int MAX_BYTES = 20 * 1024 * 1024;

    private final Map<String, Upload> byId = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();

    Map<String, Object> take(String kind, String body) {
        Matcher name = NAME.matcher(body);
        if (!name.find()) {
            return ApiServer.error(41005, "media data missing");
        }
        if (body.length() > MAX_BYTES) {
            return ApiServer.error(45001, "media file is too large");
        }
        String id = "media-" + ids.incrementAndGet();
        byId.put(id, new Upload(kind, name.group(1), body.length()));
        return Map.of("errcode", 0, "errmsg", "ok", "type", kind, "media_id", id, "created_at", "1380000000");
    }

    /** {@code null} if there is none of that id and kind. */
    Upload find(String kind, String id) {
        Upload upload = byId.get(id);
        return upload != null && upload.kind().equals(kind) ? upload : null;
    }

    int count() {
        return ids.get();
    }

    void drop() {
        byId.clear();
    }
}
