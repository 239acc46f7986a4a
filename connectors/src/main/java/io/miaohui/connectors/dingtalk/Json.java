package io.miaohui.connectors.dingtalk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads JSON whose fields may be missing, null, or of another type than documented. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The object in a text; a missing node if the text is none. */
    static JsonNode object(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isObject() ? node : MissingNode.getInstance();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** The object in a field, which some fields hold as a string of JSON. */
    static JsonNode object(JsonNode parent, String field) {
        JsonNode node = parent.path(field);
        return node.isString() ? object(node.stringValue()) : node;
    }

    /** The first of the fields that holds a number or a text with something in it. */
    static @Nullable String text(JsonNode parent, String... fields) {
        for (String field : fields) {
            JsonNode node = parent.path(field);
            if (node.isValueNode() && !node.isNull() && !node.asString().isBlank()) {
                return node.asString();
            }
        }
        return null;
    }

    /** What {@link #text} finds in each element of an array, in order. */
    static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            String text = text(element, field);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
