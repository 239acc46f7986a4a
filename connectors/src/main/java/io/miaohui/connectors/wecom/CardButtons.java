package io.miaohui.connectors.wecom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The buttons of a template card, as many as WeCom takes; a button that it would not take is left out. */
public final class CardButtons {

    private static final int MAX_BUTTONS = 6;
    private static final int MAX_KEY_BYTES = 1024;

    /** What a phone shows of a button, in characters. */
    static final int LABEL = 10;

    private final Map<String, Map<String, Object>> byKey = new LinkedHashMap<>();

    /** @param key what comes back when the button is pressed; of two buttons with one key the first stands */
    public void add(String label, String key) {
        boolean fits = byKey.size() < MAX_BUTTONS
                && !key.isEmpty()
                && key.getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES;
        if (fits) {
            int style = byKey.isEmpty() ? 1 : 2;
            byKey.putIfAbsent(key, Map.of("text", label(label), "style", style, "key", key));
        }
    }

    /** The card's {@code button_list}. */
    public List<Map<String, Object>> list() {
        return new ArrayList<>(byKey.values());
    }

    /** What a button shows of a text. */
    static String label(String text) {
        return clip(text, LABEL);
    }

    /** A text of so many characters at most; an ellipsis stands for what was left out. */
    public static String clip(String text, int most) {
        int length = text.codePointCount(0, text.length());
        return length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + '…';
    }
}
