package io.miaohui.connectors.dingtalk.simulator;

import java.util.Map;

/** Frames as the gateway writes them. */
final class Frames {

    private Frames() {}

    static String of(String type, String topic, String id, String data) {
        Map<String, String> headers = Map.of(
                "appId",
                "sim",
                "connectionId",
                "sim",
                "contentType",
                "application/json",
                "messageId",
                id,
                "time",
                Long.toString(System.currentTimeMillis()),
                "topic",
                topic);
        return Messages.MAPPER.writeValueAsString(
                Map.of("specVersion", "1.0", "type", type, "headers", headers, "data", data));
    }
}
