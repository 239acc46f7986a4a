package io.miaohui.faq.matching;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One release of the FAQ, made ready to be searched: normalise → synonyms → exact and keywords → terms → the head
 * learned when it was built → one confidence. Immutable but for the weights; safe for use by many threads.
 */
public final class FaqIndex implements ObservingMatcher {

    private final TextNormalizer normalizer;
    private final SynonymRules synonyms;
    private final Search search;
    private final Spelling spelling;
    private final @Nullable Embeddings embeddings;
    private final Supplier<MatchingModels> models;

    private FaqIndex(
            TextNormalizer normalizer,
            SynonymRules synonyms,
            Search search,
            Spelling spelling,
            @Nullable Embeddings embeddings,
            Supplier<MatchingModels> models) {
        this.normalizer = normalizer;
        this.synonyms = synonyms;
        this.search = search;
        this.spelling = spelling;
        this.embeddings = embeddings;
        this.models = models;
    }

    /** Derives everything that matching by words needs: a second or two for 50,000 questions. */
    public static FaqIndex build(List<FaqEntry> entries, List<Synonyms.Group> groups) {
        return build(entries, groups, null);
    }

    /**
     * Derives everything that matching needs.
     *
     * @param entries in the admin's order; those that are disabled are never found, but keep their neighbours from
     *     answering in their place
     * @param groups the synonyms in force
     * @param embeddings for matching by meaning as well: about 1.5 ms more for each question not met before
     */
    public static FaqIndex build(List<FaqEntry> entries, List<Synonyms.Group> groups, @Nullable Embeddings embeddings) {
        MatchingModels shipped = MatchingModels.shipped();
        return build(entries, groups, embeddings, () -> shipped);
    }

    /**
     * The same with weights of one's own.
     *
     * @param models the weights in force, asked for at each match
     */
    public static FaqIndex build(
            List<FaqEntry> entries,
            List<Synonyms.Group> groups,
            @Nullable Embeddings embeddings,
            Supplier<MatchingModels> models) {
        TextNormalizer normalizer = new TextNormalizer();
        SynonymRules synonyms = new SynonymRules(groups, normalizer::plain);
        BaseBuilder builder = new BaseBuilder(entries, normalizer, synonyms);
        Base base = builder.build(entries);
        KeywordRules keywords = new KeywordRules(base.entries(), word -> synonyms.canonical(normalizer.plain(word)));
        Semantics semantics = embeddings == null ? null : Semantics.of(base, embeddings);
        return new FaqIndex(
                normalizer,
                synonyms,
                new Search(base, builder.reader(), keywords, semantics),
                builder.spelling(keywords),
                embeddings,
                models);
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
        Asked asked = new Asked(normalized, embeddings == null ? text -> new byte[0] : embeddings::of);
        MatchingModels inForce = models.get();
        List<Judged> judged = judge(normalized, asked, moment, inForce, trace);
        if (!Search.isClear(judged) && asked.isMisspelt()) {
            trace.step("spelling", asked::changes);
            judge(asked.corrected().text(), asked, moment, inForce, trace).stream()
                    .map(Judged::corrected)
                    .forEach(judged::add);
        }
        trace.step("disabled", () -> Judged.disabledFirst(judged));
        List<Judged> ranked = Judged.ranked(judged);
        return new Match(
                question, normalized, ranked.stream().map(Judged::candidate).toList());
    }

    /** Judges all readings of a text. */
    private List<Judged> judge(String text, Asked asked, Instant moment, MatchingModels inForce, Trace trace) {
        List<String> readings = synonyms.readings(text);
        trace.step("synonyms", () -> synonyms.changes(text));
        asked.refuse(readings);
        List<Judged> judged = new ArrayList<>();
        for (String reading : readings) {
            trace.step("reading", () -> readings.size() > 1 ? reading : "");
            judged.addAll(search.judge(text, reading, asked, moment, inForce, trace));
        }
        return judged;
    }

    @Override
    public Observation observe(String question, Instant moment) {
        String normalized = normalizer.normalize(question);
        Asked asked = new Asked(normalized, embeddings == null ? text -> new byte[0] : embeddings::ofIndexed);
        return new Observation(
                question,
                normalized,
                normalized.isEmpty() ? List.of() : observe(normalized, asked, moment),
                normalized.isEmpty() || !asked.isMisspelt()
                        ? List.of()
                        : observe(asked.corrected().text(), asked, moment));
    }

    private List<Observation.Reading> observe(String text, Asked asked, Instant moment) {
        List<String> readings = synonyms.readings(text);
        asked.refuse(readings);
        return readings.stream()
                .map(reading -> search.observe(text, reading, asked, moment))
                .toList();
    }

    /** What is worked out of one question when it is first asked for, once for all readings. */
    private final class Asked implements Search.Asked {
        private final String normalized;
        private final Set<Integer> refused = new HashSet<>();
        private final Function<String, byte[]> embed;
        private Spelling.@Nullable Correction correction;
        private byte @Nullable [] meaning;

        Asked(String normalized, Function<String, byte[]> embed) {
            this.normalized = normalized;
            this.embed = embed;
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

        /** What one reading of it must not get is not given to another. */
        void refuse(List<String> readings) {
            refused.addAll(search.refused(readings));
        }

        @Override
        public Set<Integer> refused() {
            return refused;
        }

        /** Of the corrected question in common words, for the sentence model knows neither slips nor dialect. */
        @Override
        public byte[] meaning() {
            byte[] known =
                    meaning == null ? embed.apply(synonyms.plain(corrected().text())) : meaning;
            meaning = known;
            return known;
        }
    }
}
