package io.miaohui.connectors.wecom;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The body of a callback's response. */
public final class CallbackResponse {

    private CallbackResponse() {}

    /** Writes and flushes, for only a reply that was flushed counts as delivered. */
    public static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
