package io.miaohui.faq.matching;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One release of the FAQ, made ready to be searched: normalise → synonyms → exact and keywords → terms → the head
 * learned when it was built → one confidence. Immutable; safe for use by many threads.
 */
public final class FaqIndex implements FaqMatcher {

    private static final int MOST_CANDIDATES = 10;

    /** What is left of a confidence in a reading whose spelling was corrected. */
    private static final double CORRECTED = 0.97;

    /** Beside an exact hit nothing else may look like a rival. */
    private static final double BESIDE_EXACT = 0.5;

    private final TextNormalizer normalizer;
    private final SynonymRules synonyms;
    private final Search search;
    private final Spelling spelling;
    private final @Nullable Embeddings embeddings;

    private FaqIndex(
            TextNormalizer normalizer,
            SynonymRules synonyms,
            Search search,
            Spelling spelling,
            @Nullable Embeddings embeddings) {
        this.normalizer = normalizer;
        this.synonyms = synonyms;
        this.search = search;
        this.spelling = spelling;
        this.embeddings = embeddings;
    }

    /** Derives everything that matching by words needs: a second or two for 50,000 questions. */
    public static FaqMatcher build(List<FaqEntry> entries, List<Synonyms.Group> groups) {
        return build(entries, groups, null);
    }

    /**
     * Derives everything that matching needs.
     *
     * @param entries in the admin's order; those that are disabled are left out
     * @param groups the synonyms in force
     * @param embeddings for matching by meaning as well: about 1.5 ms more for each question not met before
     */
    public static FaqMatcher build(
            List<FaqEntry> entries, List<Synonyms.Group> groups, @Nullable Embeddings embeddings) {
        TextNormalizer normalizer = new TextNormalizer();
        SynonymRules synonyms = new SynonymRules(groups, normalizer::plain);
        List<FaqEntry> enabled = entries.stream().filter(FaqEntry::enabled).toList();
        BaseBuilder builder = new BaseBuilder(enabled, normalizer, synonyms);
        Base base = builder.build(enabled);
        KeywordRules keywords = new KeywordRules(base.entries(), word -> synonyms.canonical(normalizer.plain(word)));
        Semantics semantics = embeddings == null ? null : Semantics.of(base, embeddings);
        return new FaqIndex(
                normalizer,
                synonyms,
                new Search(base, builder.reader(), keywords, semantics),
                builder.spelling(keywords),
                embeddings);
    }

    @Override
    public Match match(String question, Instant moment) {
        return match(question, moment, Trace.unwatched());
    }

    @Override
    public Explanation explain(String question, Instant moment) {
        Trace trace = Trace.watched();
        Match match = match(question, moment, trace);
        return new Explanation(trace.steps(), match);
    }

    private Match match(String question, Instant moment, Trace trace) {
        String normalized = normalizer.normalize(question);
        trace.step("normalize", () -> normalized.equals(question) ? "" : normalized);
        if (normalized.isEmpty()) {
            return new Match(question, normalized, List.of());
        }
        Asked asked = new Asked(normalized);
        Map<Integer, Judged> best = new HashMap<>();
        judge(normalized, asked, moment, trace).forEach(judged -> keep(best, judged));
        if (!Search.isClear(best.values()) && asked.isMisspelt()) {
            trace.step("spelling", asked::changes);
            judge(asked.corrected().text(), asked, moment, trace)
                    .map(judged -> judged.atMost(CORRECTED * judged.confidence()))
                    .forEach(judged -> keep(best, judged));
        }
        return new Match(
                question, normalized, ranked(best).map(Judged::candidate).toList());
    }

    /** Judges all readings of a text. */
    private Stream<Judged> judge(String text, Asked asked, Instant moment, Trace trace) {
        List<String> readings = synonyms.readings(text);
        trace.step("synonyms", () -> readings.equals(List.of(text)) ? "" : String.join(" | ", readings));
        return readings.stream()
                .flatMap(reading -> search.judge(text, reading, asked::meaning, moment, trace).stream());
    }

    private static void keep(Map<Integer, Judged> best, Judged judged) {
        best.merge(judged.evidence().place(), judged, (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    private static Stream<Judged> ranked(Map<Integer, Judged> best) {
        boolean exact = best.values().stream().anyMatch(Judged::isExact);
        return best.values().stream()
                .map(judged -> exact && !judged.isExact() ? judged.atMost(BESIDE_EXACT) : judged)
                .sorted(Judged.BEST_FIRST)
                .limit(MOST_CANDIDATES);
    }

    /** What is worked out of one question when it is first asked for, once for all readings. */
    private final class Asked {
        private final String normalized;
        private Spelling.@Nullable Correction correction;
        private byte @Nullable [] meaning;

        Asked(String normalized) {
            this.normalized = normalized;
        }

        Spelling.Correction corrected() {
            Spelling.Correction known =
                    correction == null ? spelling.correct(normalized, synonyms.settled(normalized)) : correction;
            correction = known;
            return known;
        }

        boolean isMisspelt() {
            return !corrected().changes().isEmpty();
        }

        String changes() {
            return corrected().changes().stream()
                    .map(change -> change.from() + " → " + change.to())
                    .collect(Collectors.joining(", "));
        }

        /** Of the corrected question in common words, for the sentence model knows neither slips nor dialect. */
        byte[] meaning() {
            byte[] known = meaning != null
                    ? meaning
                    : embeddings == null
                            ? new byte[0]
                            : embeddings.of(synonyms.plain(corrected().text()));
            meaning = known;
            return known;
        }
    }
}
