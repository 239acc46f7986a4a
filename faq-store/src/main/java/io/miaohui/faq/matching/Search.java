package io.miaohui.faq.matching;

import io.miaohui.faq.matching.KeywordRules.Called;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds and judges entries for one reading of a question. */
final class Search {

    /** So many entries are found by their terms; on the labelled sets the right one is among them 99 times in 100. */
    private static final int FOUND = 24;

    /** From this confidence on words alone decide. */
    static final double CLEAR = 0.93;

    private final Base base;
    private final Reader reader;
    private final KeywordRules keywords;
    private final ExactQuestions exact;
    private final Judge judge = new Judge(new ConfidenceModel("confidence.properties"));
    private final Judge senseJudge = new Judge(new ConfidenceModel("confidence-meaning.properties"));
    private final @Nullable Semantics semantics;

    /** @param semantics what knows meanings; {@code null} for matching by words alone */
    Search(Base base, Reader reader, KeywordRules keywords, @Nullable Semantics semantics) {
        this.base = base;
        this.reader = reader;
        this.keywords = keywords;
        this.semantics = semantics;
        this.exact = new ExactQuestions(base.entries());
    }

    /**
     * Judges the entries that may answer.
     *
     * @param canonical the reading; it differs from {@code normalized} where synonyms apply
     * @param meant what the question means, asked only if needed
     */
    List<Judged> judge(String normalized, String canonical, Supplier<byte[]> meant, Instant moment, Trace trace) {
        Reading question = reader.read(canonical);
        trace.step("tokens", () -> String.join(" ", question.words().words()));
        trace.step("exact", () -> questions(exact.asked(canonical)));
        trace.step("excluded", () -> questions(exact.refused(canonical)));
        Called called = keywords.in(canonical);
        trace.step("keywords", () -> words(called));
        Set<Integer> refused =
                exact.refused(canonical).stream().map(IndexedQuestion::place).collect(Collectors.toSet());
        int[] similar = base.find(question.vector(), FOUND, moment);
        int[] named = named(question, called, moment);
        Comparison comparison = new Comparison(base, normalized, question);
        Verdict verdict = new Verdict(normalized, question, called, refused);
        List<Judged> judged = verdict.on(comparison.against(similar, named), judge);
        trace.step("lexical", () -> scores(judged));
        if (semantics == null || isClear(judged)) {
            return judged;
        }
        Semantics.Sight sight = semantics.sight(meant.get(), comparison.terms());
        int[] near = Arrays.stream(sight.near())
                .filter(place -> base.isLive(place, moment))
                .toArray();
        List<Judged> meaning = verdict.on(comparison.against(Senses.merge(near, similar), named, sight), senseJudge);
        trace.step("meaning", () -> scores(meaning));
        return meaning;
    }

    /** Whether the words say it all, so that the sentence model need not be asked. */
    static boolean isClear(Collection<Judged> judged) {
        return judged.stream().anyMatch(one -> one.confidence() >= CLEAR);
    }

    /** What the admin's rules make of evidence on one reading. */
    private record Verdict(String normalized, Reading question, Called called, Set<Integer> refused) {
        List<Judged> on(List<Evidence> evidence, Judge judge) {
            return evidence.stream()
                    .filter(one -> !refused.contains(one.place()))
                    .map(one -> judge.judge(
                            one, normalized, question, called.calls().get(one.place())))
                    .filter(one -> isAllowed(one, called))
                    .toList();
        }
    }

    /** The entries that are called by a keyword or asked word for word. */
    private int[] named(Reading question, Called called, Instant moment) {
        return IntStream.concat(
                        called.calls().keySet().stream().mapToInt(place -> place),
                        exact.asked(question.text()).stream().mapToInt(IndexedQuestion::place))
                .filter(place -> base.isLive(place, moment))
                .toArray();
    }

    /** What a keyword rule bars may still answer its own question, word for word. */
    private static boolean isAllowed(Judged judged, Called called) {
        return !called.barred().contains(judged.evidence().place()) || judged.isExact();
    }

    private static String questions(List<IndexedQuestion> questions) {
        return questions.stream().map(IndexedQuestion::question).distinct().collect(Collectors.joining(" | "));
    }

    private String words(Called called) {
        String calls = called.calls().entrySet().stream()
                .map(call -> base.id(call.getKey()) + ": "
                        + String.join("+", call.getValue().words()))
                .sorted()
                .collect(Collectors.joining(", "));
        String barred = called.barred().stream()
                .map(place -> "-" + base.id(place))
                .sorted()
                .collect(Collectors.joining(" "));
        return (calls + " " + barred).strip();
    }

    private String scores(List<Judged> judged) {
        return judged.stream()
                .sorted(Judged.BEST_FIRST)
                .limit(3)
                .map(one -> String.format(
                        Locale.ROOT,
                        "%s cosine %.2f learned %.2f confidence %.2f",
                        base.id(one.evidence().place()),
                        one.evidence().cosine(),
                        one.evidence().head(),
                        one.confidence()))
                .collect(Collectors.joining(" | "));
    }
}
