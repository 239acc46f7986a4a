package io.miaohui.connectors.wecom.simulator;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The files that members sent, as {@code media/get} hands them out. */
final class SentFiles {

    private final Map<String, byte[]> byId = new ConcurrentHashMap<>();

    /** The media id of a file. */
    String keep(byte[] file) {
        String id = "sent-" + UUID.randomUUID();
        byId.put(id, file);
        return id;
    }

    Map<String, Object> get(Map<String, String> query) {
        byte[] file = byId.get(query.get("media_id"));
        return file == null ? ApiServer.error(40007, "invalid media_id") : Map.of(ApiServer.FILE, file);
    }
}
