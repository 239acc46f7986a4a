package io.miaohui.faq.bench;

import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.matching.FaqIndex;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.TopDocs;

/**
 * What an index costs before the first question, and how often it is right.
 *
 * @param seconds to build it with all processors, once everything is warm
 * @param megabytes of heap that it holds, the texts that it was made from not counted
 * @param right share of the questions with an entry for which that entry came first
 */
record Footprint(double seconds, double megabytes, double right) {

    static Footprint ours(Corpus corpus) {
        return measure(() -> FaqIndex.build(corpus.entries(), corpus.synonyms()), matcher -> right(corpus, matcher));
    }

    static Footprint lucene(Corpus corpus) {
        return measure(() -> new LuceneIndex(corpus.entries()), index -> right(corpus, index));
    }

    /** Something that builds an index. */
    private interface Build<T> {
        T build() throws IOException;
    }

    private static <T> Footprint measure(Build<T> build, ToDoubleFunction<T> right) {
        try {
            build.build();
            long before = used();
            long start = System.nanoTime();
            T index = build.build();
            double seconds = (System.nanoTime() - start) / 1e9;
            double megabytes = (used() - before) / 1e6;
            return new Footprint(seconds, megabytes, right.applyAsDouble(index));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double right(Corpus corpus, FaqMatcher matcher) {
        return share(corpus, question -> matcher.match(question, Instant.EPOCH).candidates().stream()
                .limit(1)
                .map(candidate -> candidate.entry().id())
                .toList());
    }

    private static double right(Corpus corpus, LuceneIndex index) {
        return share(corpus, question -> {
            TopDocs found = index.search(question);
            return found.scoreDocs.length == 0 ? List.of() : List.of(index.entry(found.scoreDocs[0].doc));
        });
    }

    /** Something that finds at most one entry. */
    private interface First {
        List<String> of(String question) throws IOException;
    }

    private static double share(Corpus corpus, First first) {
        int all = 0;
        int right = 0;
        try {
            for (int i = 0; i < corpus.asked().size(); i++) {
                String expected = corpus.expected().get(i);
                if (!expected.isEmpty()) {
                    all++;
                    right += first.of(corpus.asked().get(i)).contains(expected) ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return (double) right / all;
    }
}
