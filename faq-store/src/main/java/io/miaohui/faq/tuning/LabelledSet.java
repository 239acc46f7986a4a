package io.miaohui.faq.tuning;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.evaluation.LabelledFiles;
import io.miaohui.faq.evaluation.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The FAQ of one business and questions of which is known what answers them. */
public record LabelledSet(String name, List<FaqEntry> entries, List<Query> queries) {

    public LabelledSet {
        entries = List.copyOf(entries);
        queries = List.copyOf(queries);
    }

    /**
     * Reads {@code faq.tsv}, {@code similar.tsv} if there, and {@code queries.tsv}; the set is named as its folder.
     *
     * @throws IllegalArgumentException if a file has no such columns; the message names it
     */
    public static LabelledSet read(Path folder) throws IOException {
        return new LabelledSet(
                String.valueOf(folder.toAbsolutePath().normalize().getFileName()),
                LabelledFiles.faq(folder),
                LabelledFiles.queries(folder.resolve("queries.tsv")));
    }
}
