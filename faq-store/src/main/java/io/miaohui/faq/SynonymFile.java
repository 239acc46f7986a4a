package io.miaohui.faq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads synonym groups, one a line: {@code a, b, c} are equal, {@code a, b => c} are understood as {@code c}. Words are
 * set apart by commas, or by spaces where a line has no comma; {@code #} begins a comment line.
 */
public final class SynonymFile {

    private SynonymFile() {}

    /** @throws IllegalArgumentException if a line is neither form; the message names the line by its number from 1 */
    public static List<Synonyms.Group> read(Reader reader) throws IOException {
        List<Synonyms.Group> groups = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                parse(line).ifPresent(groups::add);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return groups;
    }

    /**
     * Reads one line, such as an admin types it.
     *
     * @return empty for a blank line or a comment
     * @throws IllegalArgumentException if it is neither form
     */
    public static Optional<Synonyms.Group> parse(String line) {
        String rule = line.strip().replace("\uFEFF", "");
        if (rule.isEmpty() || rule.startsWith("#")) {
            return Optional.empty();
        }
        String[] sides = rule.split("=>", -1);
        if (sides.length > 2) {
            throw new IllegalArgumentException("more than one => in: " + rule);
        }
        boolean commas = rule.matches(".*[,，、].*");
        List<String> words = words(sides[0], commas);
        List<String> means = sides.length == 2 ? words(sides[1], commas) : List.of();
        boolean complete = sides.length == 2 ? !words.isEmpty() && !means.isEmpty() : words.size() > 1;
        if (!complete) {
            throw new IllegalArgumentException("a group needs two words or more: " + rule);
        }
        return Optional.of(new Synonyms.Group(words, means));
    }

    private static List<String> words(String side, boolean commas) {
        return Arrays.stream(side.split(commas ? "[,，、]" : "\\s+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
