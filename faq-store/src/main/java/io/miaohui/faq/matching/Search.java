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
import java.util.stream.Stream;
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
    private final @Nullable Semantics semantics;

    /** @param semantics what knows meanings; {@code null} for matching by words alone */
    Search(Base base, Reader reader, KeywordRules keywords, @Nullable Semantics semantics) {
        this.base = base;
        this.reader = reader;
        this.keywords = keywords;
        this.semantics = semantics;
        this.exact = new ExactQuestions(base.entries());
    }

    /** What all readings of a question share. */
    interface Asked {

        /** What the question means; asked only if needed. */
        byte[] meaning();

        /** The entries of which a reading is a negative question, word for word. */
        Set<Integer> refused();
    }

    /** The entries that must not answer a text that is read in one of these ways. */
    Set<Integer> refused(List<String> readings) {
        return readings.stream()
                .flatMap(canonical -> exact.refused(canonical).stream())
                .map(IndexedQuestion::place)
                .collect(Collectors.toSet());
    }

    /**
     * Judges the entries that may answer.
     *
     * @param canonical the reading; it differs from {@code normalized} where synonyms apply
     */
    List<Judged> judge(
            String normalized, String canonical, Asked asked, Instant moment, MatchingModels models, Trace trace) {
        Finding finding = find(normalized, canonical, asked, moment, trace);
        List<Judged> judged = finding.verdict().on(finding.byWords(), models.words());
        trace.step("lexical", () -> scores(judged));
        if (finding.byMeaning() == null || isClear(judged)) {
            return judged;
        }
        List<Judged> meaning = finding.verdict().on(finding.byMeaning().get(), models.meaning());
        trace.step("meaning", () -> scores(meaning));
        return meaning;
    }

    /** What speaks for and against the entries that may answer, whatever the weights; the meaning is asked at once. */
    Observation.Reading observe(String normalized, String canonical, Asked asked, Instant moment) {
        Finding finding = find(normalized, canonical, asked, moment, Trace.unwatched());
        return new Observation.Reading(
                finding.verdict().weigh(finding.byWords()).toList(),
                finding.byMeaning() == null
                        ? null
                        : finding.verdict().weigh(finding.byMeaning().get()).toList());
    }

    /** @param byMeaning the evidence of words and meaning, reckoned when asked for; {@code null} without a model */
    private record Finding(Verdict verdict, List<Evidence> byWords, @Nullable Supplier<List<Evidence>> byMeaning) {}

    private Finding find(String normalized, String canonical, Asked asked, Instant moment, Trace trace) {
        Reading question = reader.read(canonical);
        trace.step("tokens", () -> String.join(" ", question.words().words()));
        trace.step("exact", () -> questions(exact.asked(canonical)));
        trace.step("excluded", () -> questions(exact.refused(canonical)));
        Called called = keywords.in(canonical);
        trace.step("keywords", () -> calls(called));
        trace.step("barred", () -> barred(called));
        Comparison comparison = new Comparison(base, normalized, question);
        int[] similar = base.find(question.vector(), FOUND, moment);
        int[] named = named(question, called, moment);
        return new Finding(
                new Verdict(normalized, question, called, asked.refused()),
                comparison.against(similar, named),
                semantics == null
                        ? null
                        : () -> byMeaning(
                                semantics.sight(asked.meaning(), comparison.terms()),
                                comparison,
                                similar,
                                named,
                                moment));
    }

    private List<Evidence> byMeaning(
            Semantics.Sight sight, Comparison comparison, int[] similar, int[] named, Instant moment) {
        int[] near = Arrays.stream(sight.near())
                .filter(place -> base.takesPart(place, moment))
                .toArray();
        return comparison.against(Senses.merge(near, similar), named, sight);
    }

    /** Whether the words say it all, so that the sentence model need not be asked. */
    static boolean isClear(Collection<Judged> judged) {
        return judged.stream().anyMatch(one -> one.confidence() >= CLEAR);
    }

    /** What the admin's rules make of evidence on one reading. */
    private record Verdict(String normalized, Reading question, Called called, Set<Integer> refused) {
        List<Judged> on(List<Evidence> evidence, ConfidenceModel model) {
            return weigh(evidence)
                    .map(one -> one.judged(model, question, call(one.evidence())))
                    .toList();
        }

        Stream<Weighed> weigh(List<Evidence> evidence) {
            return evidence.stream()
                    .filter(one -> !refused.contains(one.place()))
                    .map(one -> new Weighed(one, Grounds.of(one, normalized, question, call(one))))
                    .filter(this::isAllowed);
        }

        private KeywordRules.@Nullable Call call(Evidence evidence) {
            return called.calls().get(evidence.place());
        }

        /** What a keyword rule bars may still answer its own question, word for word. */
        private boolean isAllowed(Weighed weighed) {
            return weighed.grounds().exact() > 0
                    || !called.barred().containsKey(weighed.evidence().place());
        }
    }

    /** The entries that are called by a keyword or asked word for word. */
    private int[] named(Reading question, Called called, Instant moment) {
        return IntStream.concat(
                        called.calls().keySet().stream()
                                .mapToInt(place -> place)
                                .filter(place -> base.isLive(place, moment)),
                        exact.asked(question.text()).stream()
                                .mapToInt(IndexedQuestion::place)
                                .filter(place -> base.takesPart(place, moment)))
                .toArray();
    }

    private static String questions(List<IndexedQuestion> questions) {
        return questions.stream().map(IndexedQuestion::question).distinct().collect(Collectors.joining(" | "));
    }

    private String calls(Called called) {
        return called.calls().entrySet().stream()
                .map(call -> String.join("+", call.getValue().words()) + " → " + base.id(call.getKey()))
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private String barred(Called called) {
        return called.barred().entrySet().stream()
                .map(bar -> bar.getValue() + " → " + base.id(bar.getKey()))
                .sorted()
                .collect(Collectors.joining(" | "));
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
