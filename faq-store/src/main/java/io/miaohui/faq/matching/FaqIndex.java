package io.miaohui.faq.matching;

import io.miaohui.faq.Explanation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Match;
import io.miaohui.faq.Synonyms;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One release of the FAQ, made ready to be searched: normalise → synonyms → exact and keywords → terms → the head
 * learned when it was built → one confidence. Immutable but for the weights; safe for use by many threads.
 */
public final class FaqIndex implements ObservingMatcher {

    private final TextNormalizer normalizer;
    private final SynonymRules synonyms;
    private final Search search;
    private final @Nullable Embeddings embeddings;
    private final Supplier<MatchingModels> models;

    private FaqIndex(
            TextNormalizer normalizer,
            SynonymRules synonyms,
            Search search,
            @Nullable Embeddings embeddings,
            Supplier<MatchingModels> models) {
        this.normalizer = normalizer;
        this.synonyms = synonyms;
        this.search = search;
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
     * @param entries in the admin's order; those that are disabled are left out
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
        List<FaqEntry> enabled = entries.stream().filter(FaqEntry::enabled).toList();
        BaseBuilder builder = new BaseBuilder(enabled, normalizer, synonyms);
        Base base = builder.build(enabled);
        KeywordRules keywords = new KeywordRules(base.entries(), word -> synonyms.canonical(normalizer.plain(word)));
        Semantics semantics = embeddings == null ? null : Semantics.of(base, embeddings);
        return new FaqIndex(
                normalizer, synonyms, new Search(base, builder.reader(), keywords, semantics), embeddings, models);
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
        List<String> readings = synonyms.readings(normalized);
        trace.step("synonyms", () -> readings.equals(List.of(normalized)) ? "" : String.join(" | ", readings));
        Supplier<byte[]> meant = meant(normalized);
        MatchingModels inForce = models.get();
        List<Judged> ranked = Judged.ranked(
                readings.stream().map(reading -> search.judge(normalized, reading, meant, moment, inForce, trace)));
        return new Match(
                question, normalized, ranked.stream().map(Judged::candidate).toList());
    }

    @Override
    public Observation observe(String question, Instant moment) {
        String normalized = normalizer.normalize(question);
        Supplier<byte[]> meant = embeddings == null ? () -> new byte[0] : () -> embeddings.ofIndexed(normalized);
        List<String> readings = normalized.isEmpty() ? List.of() : synonyms.readings(normalized);
        return new Observation(
                question,
                normalized,
                readings.stream()
                        .map(reading -> search.observe(normalized, reading, meant, moment))
                        .toList());
    }

    /** What the question means, reckoned when it is first asked for, once for all readings. */
    private Supplier<byte[]> meant(String normalized) {
        return embeddings == null ? () -> new byte[0] : new Once(embeddings, normalized);
    }

    private static final class Once implements Supplier<byte[]> {
        private final Embeddings embeddings;
        private final String text;
        private byte @Nullable [] meaning;

        Once(Embeddings embeddings, String text) {
            this.embeddings = embeddings;
            this.text = text;
        }

        @Override
        public byte[] get() {
            byte[] known = meaning == null ? embeddings.of(text) : meaning;
            meaning = known;
            return known;
        }
    }
}
