package io.miaohui.faq.bench;

import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.matching.FaqIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One question at a time, by its words, and the same question to Lucene. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WordsBenchmark {

    /** What customers ask, one after another. */
    @State(Scope.Benchmark)
    public static class Asked {
        @Param({"1000", "10000", "50000", "100000"})
        public int questions;

        private List<String> asked = List.of();
        private int next;

        Corpus corpus() {
            Corpus corpus = new Corpus(questions);
            asked = corpus.asked();
            return corpus;
        }

        String next() {
            next = next + 1 == asked.size() ? 0 : next + 1;
            return asked.get(next);
        }
    }

    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Ours extends Asked {
        FaqMatcher matcher;

        @Setup
        public void build() {
            Corpus corpus = corpus();
            matcher = FaqIndex.build(corpus.entries(), corpus.synonyms());
        }
    }

    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init")
    public static class Theirs extends Asked {
        LuceneIndex index;

        @Setup
        public void build() throws IOException {
            index = new LuceneIndex(corpus().entries());
        }
    }

    @Benchmark
    public Match miaohui(Ours ours) {
        return ours.matcher.match(ours.next(), Instant.EPOCH);
    }

    @Benchmark
    public TopDocs lucene(Theirs theirs) throws IOException {
        return theirs.index.search(theirs.next());
    }
}
