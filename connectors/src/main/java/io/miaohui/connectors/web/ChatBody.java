package io.miaohui.connectors.web;

import static io.miaohui.connectors.EdgeRejection.Reason.MALFORMED;

import io.miaohui.connectors.EdgeRejection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The JSON bodies that the page sends. */
final class ChatBody {

    private ChatBody() {}

    /** @throws EdgeRejection if it is no object of that shape, with the shape in its words */
    static <T> T read(byte[] json, JsonMapper mapper, Class<T> type, String shape) {
        try {
            T body = mapper.readValue(json, type);
            if (body != null) {
                return body;
            }
        } catch (JacksonException unreadable) {
            // Its message may quote the customer.
        }
        throw malformed(shape);
    }

    static EdgeRejection malformed(String shape) {
        return new EdgeRejection(WebChannel.NAME, MALFORMED, "The body must be a JSON object " + shape);
    }
}
