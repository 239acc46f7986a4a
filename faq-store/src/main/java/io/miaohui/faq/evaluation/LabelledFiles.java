package io.miaohui.faq.evaluation;

import io.miaohui.faq.FaqEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads labelled sets: tab-separated UTF-8 with a header line; columns are found by name, in any order. */
public final class LabelledFiles {

    private static final String MUST_NOT_BE_ANSWERED = "NONE";

    private LabelledFiles() {}

    /**
     * Reads {@code faq.tsv} (id, question, answer, category) and, if there, {@code similar.tsv} (id, faq_id, question).
     *
     * @throws IllegalArgumentException if a column is missing; the message names it
     */
    public static List<FaqEntry> faq(Path directory) throws IOException {
        Path similarFile = directory.resolve("similar.tsv");
        Map<String, List<String>> similar = new HashMap<>();
        if (Files.exists(similarFile)) {
            for (Row row : rows(similarFile, "faq_id", "question")) {
                similar.computeIfAbsent(row.get("faq_id"), id -> new ArrayList<>())
                        .add(row.get("question"));
            }
        }
        List<FaqEntry> entries = new ArrayList<>();
        for (Row row : rows(directory.resolve("faq.tsv"), "id", "question", "answer")) {
            entries.add(entry(row, similar.getOrDefault(row.get("id"), List.of())));
        }
        return entries;
    }

    private static FaqEntry entry(Row row, List<String> similar) {
        return new FaqEntry(
                row.get("id"),
                row.get("category"),
                row.get("question"),
                similar,
                List.of(),
                List.of(),
                row.get("answer"),
                null,
                null,
                null,
                null,
                true,
                Map.of());
    }

    /** Reads queries (id, query, expected, kind); {@code A|B} means that either is right. */
    public static List<Query> queries(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Row row : rows(file, "id", "query", "expected", "kind")) {
            String expected = row.get("expected");
            Set<String> ids = expected.equals(MUST_NOT_BE_ANSWERED) ? Set.of() : Set.of(expected.split("\\|"));
            queries.add(new Query(row.get("id"), row.get("query"), ids, row.get("kind")));
        }
        return queries;
    }

    /**
     * Reads moods (text, label, perhaps source).
     *
     * @throws IllegalArgumentException if a column is missing or a label unknown; the message names it
     */
    public static List<LabelledMood> moods(Path file) throws IOException {
        List<LabelledMood> moods = new ArrayList<>();
        for (Row row : rows(file, "text", "label")) {
            String label = row.get("label").strip();
            if (!label.equals(LabelledMood.ANGRY) && !label.equals(LabelledMood.NEUTRAL)) {
                throw new IllegalArgumentException(
                        file + ": found label " + label + " for " + row.get("text") + ", expected angry or neutral");
            }
            moods.add(new LabelledMood(row.get("text"), label.equals(LabelledMood.ANGRY), row.get("source")));
        }
        return moods;
    }

    private record Row(Map<String, Integer> columns, String[] cells) {
        String get(String column) {
            Integer at = columns.get(column);
            return at == null || at >= cells.length ? "" : cells[at];
        }
    }

    private static List<Row> rows(Path file, String... required) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String header = lines.isEmpty() ? "" : lines.get(0).replace("\uFEFF", "");
        Map<String, Integer> columns = new HashMap<>();
        for (String name : header.split("\t")) {
            columns.put(name.strip(), columns.size());
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw new IllegalArgumentException(file + ": no column " + name
                        + " in the header line, which has to name " + Arrays.toString(required));
            }
        }
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> new Row(columns, line.split("\t", -1)))
                .toList();
    }
}
