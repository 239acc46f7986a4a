package io.miaohui.faq.mood;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The shipped word list, found in texts: the longest word at each place. Immutable. */
final class MoodWords {

    private static final String FILE = "mood-words.txt";
    private static final String IGNORE = "ignore";
    private static final String NOT = "not";

    /** 不 turns what follows at once or behind a few characters: 没有什么不满. */
    private static final int REACH = 4;

    /** A word at its place; {@code negated} where something before it turns it. */
    record Found(MoodFeature group, String word, boolean negated) {}

    private final Map<String, String> groups = new HashMap<>();
    private final int longest;

    MoodWords() {
        lines().forEach(line -> {
            int colon = line.indexOf(':');
            String group = line.substring(0, colon).strip();
            for (String word : line.substring(colon + 1).split(",")) {
                groups.put(word.strip(), group);
            }
        });
        longest = groups.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(MoodWords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int negatedUntil = -1;
        for (int at = 0; at < text.length(); ) {
            String word = at(text, at);
            String group = word.isEmpty() ? IGNORE : groups.getOrDefault(word, IGNORE);
            if (group.equals(NOT)) {
                negatedUntil = at + word.length() + REACH;
            } else if (!group.equals(IGNORE)) {
                found.add(new Found(MoodFeature.valueOf(group.toUpperCase(Locale.ROOT)), word, at < negatedUntil));
                negatedUntil = -1;
            } else if (word.isEmpty() && !Character.isLetterOrDigit(text.charAt(at))) {
                negatedUntil = -1;
            }
            at += Math.max(1, word.length());
        }
        return found;
    }

    private String at(String text, int start) {
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            String word = text.substring(start, end);
            if (groups.containsKey(word)) {
                return word;
            }
        }
        return "";
    }
}
