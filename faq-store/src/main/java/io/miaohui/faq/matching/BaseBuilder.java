package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** By {@link IndexedQuestion#row}. */
    private final List<SparseVector> vectors = new ArrayList<>();

    BaseBuilder(List<FaqEntry> entries, TextNormalizer normalizer, SynonymRules synonyms) {
        this.normalizer = normalizer;
        this.synonyms = synonyms;
        MeaningReader meanings = new MeaningReader();
        vocabulary = new Vocabulary(entries.stream()
                .flatMap(entry -> Stream.concat(questions(entry), entry.negative().stream()))
                .map(this::canonical)
                .map(text -> TermExtractor.with(TermExtractor.distinct(TermExtractor.units(text)), meanings.read(text)))
                .toList());
        reader = new Reader(vocabulary, meanings);
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
                indexed.add(indexed(entry, asked, refused(asked, index(indexed.size(), entry.negative()))));
            }
        }
        List<SparseVector> greatest = indexed.stream()
                .map(entry -> SparseVector.greatest(vectors.subList(
                        entry.firstRow(), entry.firstRow() + entry.asked().size())))
                .toList();
        Postings postings = new Postings(vocabulary.size(), greatest);
        return new Base(
                indexed,
                timed(indexed),
                silent(indexed, postings),
                vocabulary,
                postings,
                new SparseRows(vectors),
                new SparseRows(new HeadTrainer(indexed, vectors, greatest, postings, vocabulary.size()).train()),
                Siblings.of(indexed.size(), place -> closest(indexed, postings, place, this::cosine)),
                Siblings.of(
                        indexed.size(),
                        place -> closest(
                                indexed,
                                postings,
                                place,
                                (question, other) -> words(
                                        question,
                                        greatest.get(other.asked().get(0).place())))));
    }

    private double closest(
            List<IndexedEntry> entries,
            Postings postings,
            int place,
            ToDoubleBiFunction<IndexedQuestion, IndexedEntry> closeness) {
        IndexedQuestion question = entries.get(place).asked().get(0);
        return Arrays.stream(
                        postings.find(vectors.get(question.row()), SIBLINGS, HeadTrainer.READ, other -> other != place))
                .mapToDouble(other -> closeness.applyAsDouble(question, entries.get(other)))
                .max()
                .orElse(0);
    }

    private double cosine(IndexedQuestion question, IndexedEntry entry) {
        return entry.asked().stream()
                .mapToDouble(asked -> vectors.get(asked.row()).dot(vectors.get(question.row())))
                .max()
                .orElse(0);
    }

    private static double words(IndexedQuestion question, SparseVector terms) {
        WordWeights words = question.reading().words();
        return words.share(words.known(terms::has));
    }

    private static BitSet timed(List<IndexedEntry> entries) {
        BitSet timed = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            FaqEntry entry = entries.get(place).entry();
            timed.set(place, entry.from() != null || entry.until() != null || !entry.enabled());
        }
        return timed;
    }

    private BitSet silent(List<IndexedEntry> entries, Postings postings) {
        BitSet silent = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            silent.set(place, !isEnabled(entries.get(place)) && !isReplaced(entries, postings, place));
        }
        return silent;
    }

    /** Whether an enabled entry asks nearly the same: then that one answers in the place of the disabled one. */
    private boolean isReplaced(List<IndexedEntry> entries, Postings postings, int place) {
        return entries.get(place).asked().stream().anyMatch(question -> Arrays.stream(postings.find(
                        vectors.get(question.row()),
                        SIBLINGS,
                        HeadTrainer.READ,
                        other -> isEnabled(entries.get(other))))
                .anyMatch(other -> cosine(question, entries.get(other)) >= THE_SAME));
    }

    private static boolean isEnabled(IndexedEntry entry) {
        return entry.entry().enabled();
    }

    private List<IndexedQuestion> refused(List<IndexedQuestion> asked, List<IndexedQuestion> negative) {
        return negative.stream()
                .map(question -> question.refused(term ->
                        asked.stream().anyMatch(own -> vectors.get(own.row()).has(term))))
                .toList();
    }

    private static IndexedEntry indexed(FaqEntry entry, List<IndexedQuestion> asked, List<IndexedQuestion> refused) {
        long asks = 0;
        for (IndexedQuestion question : asked) {
            asks |= question.reading().meaning().asks();
        }
        return new IndexedEntry(entry, asked, refused, asks);
    }

    /** Questions without a letter or a digit are left out, and so are those that repeat another of the entry. */
    private List<IndexedQuestion> index(int place, List<String> questions) {
        Map<String, IndexedQuestion> byText = new LinkedHashMap<>();
        for (String question : questions) {
            String normalized = normalizer.normalize(question);
            if (!normalized.isEmpty() && !byText.containsKey(normalized)) {
                Reading reading = reader.read(synonyms.canonical(normalized));
                words.add(reading.words().words());
                byText.put(
                        normalized,
                        new IndexedQuestion(place, vectors.size(), question, normalized, reading.indexed()));
                vectors.add(reading.vector());
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
}
