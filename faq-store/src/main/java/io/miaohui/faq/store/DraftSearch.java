package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What entries of the draft are looked for. */
record DraftSearch(@Nullable String words, @Nullable String category) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern WILDCARDS = Pattern.compile("[!%_]");

    /** The columns compare case by case, hence LOWER; a backslash as escape means different things to databases. */
    private static final String CONTAINS =
            "(LOWER(entry_key) LIKE {0} ESCAPE '!' OR LOWER(question) LIKE {0} ESCAPE '!'"
                    + " OR LOWER(answer) LIKE {0} ESCAPE '!' OR EXISTS (SELECT 1 FROM faq_question q"
                    + " WHERE q.entry_id = faq_entry.id AND q.kind = 'SIMILAR' AND LOWER(q.wording) LIKE {0} ESCAPE '!'))";

    QueryWrapper<EntryRow> restrict(QueryWrapper<EntryRow> query) {
        query.eq(category != null, "category", category);
        if (words != null) {
            BLANKS.splitAsStream(words)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> query.apply(CONTAINS, pattern(word)));
        }
        return query;
    }

    private static String pattern(String word) {
        return "%" + WILDCARDS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("!$0") + "%";
    }
}
