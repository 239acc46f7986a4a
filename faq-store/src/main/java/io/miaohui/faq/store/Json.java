package io.miaohui.faq.store;

import io.miaohui.faq.FaqEntry;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is stored. Its mapper is not the application's, whose settings may change what old rows mean. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<FaqEntry>> ENTRIES = new TypeReference<>() {};

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static List<String> strings(String json) {
        return MAPPER.readValue(json, STRINGS);
    }

    static Map<String, String> map(String json) {
        return MAPPER.readValue(json, MAP);
    }

    static void write(OutputStream out, List<FaqEntry> entries) {
        MAPPER.writeValue(out, entries);
    }

    static List<FaqEntry> entries(InputStream in) {
        return MAPPER.readValue(in, ENTRIES);
    }
}
