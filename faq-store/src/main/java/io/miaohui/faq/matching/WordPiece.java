package io.miaohui.faq.matching;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the pieces that the sentence model knows. Texts come normalised: lower case, no accents to speak of,
 * spaces alone between words.
 */
final class WordPiece {

    private static final int MOST = 128;
    private static final int UNKNOWN = 100;
    private static final int START = 101;
    private static final int END = 102;
    private static final String INSIDE = "##";

    private final Map<String, Integer> pieces = new HashMap<>(40_000);

    /** @param tokenizer the model's own description of its vocabulary, JSON */
    WordPiece(InputStream tokenizer) {
        JsonMapper.shared()
                .readTree(tokenizer)
                .at("/model/vocab")
                .properties()
                .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
    }

    /** The numbers of the pieces, with the marks for start and end; what is beyond 126 pieces is cut off. */
    long[] encode(String text) {
        long[] ids = new long[MOST];
        ids[0] = START;
        int count = 1;
        for (int i = 0; i < text.length() && count < MOST - 1; ) {
            int end = Units.end(text, i);
            if (text.charAt(i) != ' ') {
                count = pieces(text.substring(i, end), ids, count);
            }
            i = end;
        }
        ids[count++] = END;
        return java.util.Arrays.copyOf(ids, count);
    }

    /** The longest known piece first; a word that does not come apart into known ones is unknown as a whole. */
    private int pieces(String word, long[] ids, int from) {
        int count = from;
        for (int start = 0; start < word.length() && count < MOST - 1; ) {
            int end = word.length();
            Integer id = null;
            while (end > start && id == null) {
                id = pieces.get(start == 0 ? word.substring(0, end) : INSIDE + word.substring(start, end));
                end -= id == null ? 1 : 0;
            }
            if (id == null) {
                ids[from] = UNKNOWN;
                return from + 1;
            }
            ids[count++] = id;
            start = end;
        }
        return count;
    }
}
