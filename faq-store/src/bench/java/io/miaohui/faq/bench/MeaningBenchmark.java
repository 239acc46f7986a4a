package io.miaohui.faq.bench;

import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.matching.BareModel;
import io.miaohui.faq.matching.Embeddings;
import io.miaohui.faq.matching.FaqIndex;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One question at a time, by words and meaning, and the sentence model alone with the same text. Only questions that
 * words leave open: the model isn't asked about the others.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class MeaningBenchmark {

    @Param({"1000", "10000", "50000"})
    public int questions;

    private Embeddings embeddings;
    private FaqMatcher matcher;
    private List<Match> open;
    private int next;

    @Setup
    public void build() {
        Corpus corpus = new Corpus(questions);
        embeddings = Embeddings.load().orElseThrow();
        matcher = FaqIndex.build(corpus.entries(), corpus.synonyms(), embeddings);
        open = corpus.asked().stream()
                .map(question -> matcher.match(question, Instant.EPOCH))
                .filter(MeaningBenchmark::byMeaning)
                .toList();
    }

    private static boolean byMeaning(Match match) {
        return match.candidates().stream()
                .flatMap(candidate -> candidate.signals().stream())
                .anyMatch(signal -> signal.name().equals("meaning"));
    }

    private Match next() {
        next = next + 1 == open.size() ? 0 : next + 1;
        return open.get(next);
    }

    @Benchmark
    public byte[] bare() {
        return BareModel.read(embeddings, next().normalized());
    }

    @Benchmark
    public Match miaohui() {
        return matcher.match(next().question(), Instant.EPOCH);
    }
}
