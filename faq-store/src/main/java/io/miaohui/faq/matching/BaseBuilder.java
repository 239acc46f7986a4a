package io.miaohui.faq.matching;

import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derives a {@link Base} from entries: seconds for tens of thousands of questions. */
final class BaseBuilder {

    private final TextNormalizer normalizer;
    private final SynonymRules synonyms;
    private final Reader reader;
    private final Vocabulary vocabulary;

    /** By {@link IndexedQuestion#row}. */
    private final List<SparseVector> vectors = new ArrayList<>();

    BaseBuilder(List<FaqEntry> entries, TextNormalizer normalizer, SynonymRules synonyms) {
        this.normalizer = normalizer;
        this.synonyms = synonyms;
        MeaningReader meanings = new MeaningReader();
        vocabulary = new Vocabulary(entries.stream()
                .flatMap(BaseBuilder::questions)
                .map(this::canonical)
                .map(text -> TermExtractor.with(TermExtractor.distinct(TermExtractor.units(text)), meanings.read(text)))
                .toList());
        reader = new Reader(vocabulary, meanings, new Segmenter());
    }

    Reader reader() {
        return reader;
    }

    Base build(List<FaqEntry> entries) {
        List<IndexedEntry> indexed = new ArrayList<>(entries.size());
        for (FaqEntry entry : entries) {
            List<IndexedQuestion> asked = index(indexed.size(), questions(entry).toList());
            if (!asked.isEmpty()) {
                indexed.add(indexed(entry, asked, index(indexed.size(), entry.negative())));
            }
        }
        List<SparseVector> greatest = indexed.stream()
                .map(entry -> SparseVector.greatest(vectors.subList(
                        entry.firstRow(), entry.firstRow() + entry.asked().size())))
                .toList();
        TermPlaces places = new TermPlaces(vocabulary.size());
        Postings postings = new Postings(vocabulary.size(), greatest);
        return new Base(
                indexed,
                timed(indexed),
                vocabulary,
                postings,
                new SparseRows(vectors, places),
                new SparseRows(new HeadTrainer(indexed, vectors, greatest, postings, vocabulary.size()).train(), places));
    }

    private static BitSet timed(List<IndexedEntry> entries) {
        BitSet timed = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            FaqEntry entry = entries.get(place).entry();
            timed.set(place, entry.from() != null || entry.until() != null);
        }
        return timed;
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
