package io.miaohui.faq;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry must keep to so that it can be exported and read again: how long its parts may be, in characters (UTF-16
 * units), as the database's columns and the cells of a spreadsheet hold them, and keyword rules that can work.
 */
public final class FaqLimits {

    public static final int ID = 64;
    public static final int CATEGORY = 200;
    /** Each of the standard, similar and negative questions. */
    public static final int QUESTION = 500;

    public static final int ANSWER = 20_000;
    /** The image and the link. */
    public static final int URL = 2000;

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private FaqLimits() {}

    /** What keeps the entry from being stored, in a few words with the field's name; empty if nothing does. */
    public static Optional<String> problemOf(FaqEntry entry) {
        return Stream.of(
                        missing("id", entry.id()),
                        missing("question", entry.question()),
                        padded(entry.id()),
                        tooLong("id", entry.id(), ID),
                        tooLong("category", entry.category(), CATEGORY),
                        tooLong("question", entry.question(), QUESTION),
                        tooLong("similar", longest(entry.similar()), QUESTION),
                        tooLong("negative", longest(entry.negative()), QUESTION),
                        wrongRule(entry.keywords()),
                        tooLong("answer", entry.answer(), ANSWER),
                        tooLong("image", entry.image(), URL),
                        tooLong("link", entry.link(), URL),
                        outOfRange("from", entry.from()),
                        outOfRange("until", entry.until()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(String field, String value) {
        return value.isBlank() ? Optional.of(field + " is empty") : Optional.empty();
    }

    /** The database compares without trailing blanks, so such ids would not be told apart there. */
    private static Optional<String> padded(String id) {
        return id.equals(id.strip()) ? Optional.empty() : Optional.of("id begins or ends with a blank");
    }

    private static Optional<String> tooLong(String field, @Nullable String value, int limit) {
        return value == null || value.length() <= limit
                ? Optional.empty()
                : Optional.of(field + " has " + value.length() + " characters, at most " + limit + " fit");
    }

    private static Optional<String> wrongRule(List<String> rules) {
        return rules.stream()
                .filter(rule -> KeywordSyntax.faultIn(rule).isPresent())
                .findFirst()
                .map(rule -> "keywords has a rule that cannot work: " + rule);
    }

    private static Optional<String> outOfRange(String field, @Nullable Instant moment) {
        return moment == null || (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST))
                ? Optional.empty()
                : Optional.of(field + " lies outside of the years 1000 to 9999");
    }

    private static @Nullable String longest(List<String> texts) {
        return texts.stream().max(Comparator.comparingInt(String::length)).orElse(null);
    }
}
