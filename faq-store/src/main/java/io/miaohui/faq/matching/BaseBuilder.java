package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/** Derives a {@link Base} from entries: seconds for tens of thousands of questions. */
final class BaseBuilder {

    /** So many entries are asked how close they come to another. */
    private static final int SIBLINGS = 8;

    /** Questions that come so close to each other by their terms hardly differ in more than a particle. */
    private static final double THE_SAME = 0.75;

    private final TextNormalizer normalizer;
    private final SynonymRules synonyms;
    private final Segmenter segmenter = new Segmenter();
    private final Reader reader;
    private final WordCollector words = new WordCollector();
    private final Vocabulary vocabulary;

    BaseBuilder(List<FaqEntry> entries, TextNormalizer normalizer, SynonymRules synonyms) {
        this.normalizer = normalizer;
        this.synonyms = synonyms;
        MeaningReader meanings = new MeaningReader();
        vocabulary = new Vocabulary(entries.stream()
                .flatMap(entry -> Stream.concat(questions(entry), entry.negative().stream()))
                .map(this::canonical)
                .map(text -> TermExtractor.with(TermExtractor.distinct(TermExtractor.units(text)), meanings.read(text)))
                .toList());
        reader = new Reader(vocabulary, meanings, segmenter);
    }

    Reader reader() {
        return reader;
    }

    /** Knows the words of what was built, those that are understood as them, and those of the admin's rules. */
    Spelling spelling(KeywordRules keywords) {
        synonyms.variants().forEach(words::addVariant);
        keywords.words().forEach(words::addName);
        return new Spelling(vocabulary, words.words(), segmenter);
    }

    Base build(List<FaqEntry> entries) {
        List<IndexedEntry> indexed = new ArrayList<>(entries.size());
        for (FaqEntry entry : entries) {
            List<IndexedQuestion> asked = index(indexed.size(), questions(entry).toList());
            if (!asked.isEmpty()) {
                indexed.add(indexed(entry, asked, index(indexed.size(), entry.negative())));
            }
        }
        Postings postings = new Postings(
                vocabulary.size(), indexed.stream().map(IndexedEntry::terms).toList());
        return new Base(
                indexed,
                timed(indexed),
                silent(indexed, postings),
                vocabulary,
                postings,
                new HeadTrainer(indexed, postings, vocabulary.size()).train(),
                Siblings.of(indexed.size(), place -> closest(indexed, postings, place, BaseBuilder::cosine)),
                Siblings.of(indexed.size(), place -> closest(indexed, postings, place, BaseBuilder::words)));
    }

    private static double closest(
            List<IndexedEntry> entries,
            Postings postings,
            int place,
            ToDoubleBiFunction<Reading, IndexedEntry> closeness) {
        Reading question = entries.get(place).asked().get(0).reading();
        return Arrays.stream(postings.find(question.vector(), SIBLINGS, HeadTrainer.READ, other -> other != place))
                .mapToDouble(other -> closeness.applyAsDouble(question, entries.get(other)))
                .max()
                .orElse(0);
    }

    private static double cosine(Reading question, IndexedEntry entry) {
        return entry.asked().stream()
                .mapToDouble(asked -> asked.reading().vector().dot(question.vector()))
                .max()
                .orElse(0);
    }

    private static double words(Reading question, IndexedEntry entry) {
        return question.words().share(question.words().known(entry.terms()::has));
    }

    private static BitSet timed(List<IndexedEntry> entries) {
        BitSet timed = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            FaqEntry entry = entries.get(place).entry();
            timed.set(place, entry.from() != null || entry.until() != null || !entry.enabled());
        }
        return timed;
    }

    private static BitSet silent(List<IndexedEntry> entries, Postings postings) {
        BitSet silent = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            silent.set(place, !isEnabled(entries.get(place)) && !isReplaced(entries, postings, place));
        }
        return silent;
    }

    /** Whether an enabled entry asks nearly the same: then that one answers in the place of the disabled one. */
    private static boolean isReplaced(List<IndexedEntry> entries, Postings postings, int place) {
        return entries.get(place).asked().stream().map(IndexedQuestion::reading).anyMatch(question -> Arrays.stream(
                        postings.find(
                                question.vector(), SIBLINGS, HeadTrainer.READ, other -> isEnabled(entries.get(other))))
                .anyMatch(other -> cosine(question, entries.get(other)) >= THE_SAME));
    }

    private static boolean isEnabled(IndexedEntry entry) {
        return entry.entry().enabled();
    }

    private static IndexedEntry indexed(FaqEntry entry, List<IndexedQuestion> asked, List<IndexedQuestion> refused) {
        long asks = 0;
        for (IndexedQuestion question : asked) {
            asks |= question.reading().meaning().asks();
        }
        return new IndexedEntry(entry, asked, refused, greatest(asked), asks);
    }

    /** Questions without a letter or a digit are left out, and so are those that repeat another of the entry. */
    private List<IndexedQuestion> index(int place, List<String> questions) {
        Map<String, IndexedQuestion> byText = new LinkedHashMap<>();
        for (String question : questions) {
            String normalized = normalizer.normalize(question);
            if (!normalized.isEmpty() && !byText.containsKey(normalized)) {
                Reading reading = reader.read(synonyms.canonical(normalized));
                words.add(reading.words().words());
                byText.put(normalized, new IndexedQuestion(place, question, normalized, reading.indexed()));
            }
        }
        return List.copyOf(byText.values());
    }

    private static Stream<String> questions(FaqEntry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.similar().stream());
    }

    private String canonical(String question) {
        return synonyms.canonical(normalizer.normalize(question));
    }

    private static SparseVector greatest(List<IndexedQuestion> questions) {
        SortedMap<Integer, Float> greatest = new TreeMap<>();
        for (IndexedQuestion question : questions) {
            SparseVector vector = question.reading().vector();
            for (int i = 0; i < vector.terms().length; i++) {
                greatest.merge(vector.terms()[i], vector.weights()[i], Math::max);
            }
        }
        return SparseVector.of(greatest);
    }
}
