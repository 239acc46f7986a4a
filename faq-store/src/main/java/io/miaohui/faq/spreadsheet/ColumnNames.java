package io.miaohui.faq.spreadsheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises headings, in either language or both together, with hints in brackets and numbers behind them. */
final class ColumnNames {

    /** @param rank 0 for the surest name of the column */
    record Known(Column column, int rank) {}

    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|<[^>]*>");
    private static final Pattern FROM_BRACKET_ON = Pattern.compile("(?s)[(\\[【<].*");
    private static final Pattern DECORATION = Pattern.compile("[\\s*_\\-:/|.、#\"'?!]+");
    private static final Pattern NUMBER_AT_END = Pattern.compile("\\d+$");
    private static final Map<String, Known> NAMES = names();

    private ColumnNames() {}

    static @Nullable Known find(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Known known = lookUp(BRACKETED.matcher(plain).replaceAll(" "));
        return known != null ? known : lookUp(FROM_BRACKET_ON.matcher(plain).replaceAll(""));
    }

    private static @Nullable Known lookUp(String text) {
        String name = DECORATION.matcher(text).replaceAll("");
        Known known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        Known numbered = NAMES.get(NUMBER_AT_END.matcher(name).replaceAll(""));
        return numbered != null && numbered.column().isMany() ? numbered : null;
    }

    private static Map<String, Known> names() {
        var names = new HashMap<String, Known>();
        for (Column column : Column.values()) {
            bilingual(names, column);
            if (column != Column.PROBLEM) {
                putAll(names, column, column.chineseNames());
            }
            putAll(names, column, column.englishNames());
        }
        return Map.copyOf(names);
    }

    private static void putAll(Map<String, Known> names, Column column, List<String> all) {
        for (int rank = 0; rank < all.size(); rank++) {
            String name =
                    DECORATION.matcher(all.get(rank).toLowerCase(Locale.ROOT)).replaceAll("");
            names.putIfAbsent(name, new Known(column, rank + 1));
        }
    }

    private static void bilingual(Map<String, Known> names, Column column) {
        for (String chinese : column.chineseNames()) {
            for (String english : column.englishNames()) {
                String zh = chinese.toLowerCase(Locale.ROOT);
                String en = DECORATION.matcher(english).replaceAll("");
                int rank = zh.equals(column.label()) ? 0 : 1;
                names.putIfAbsent(zh + en, new Known(column, rank));
                names.putIfAbsent(en + zh, new Known(column, rank));
            }
        }
    }
}
