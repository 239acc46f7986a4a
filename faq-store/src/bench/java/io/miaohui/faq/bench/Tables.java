package io.miaohui.faq.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results as Markdown: absolute figures belong to the machine, the ratios to the product. */
final class Tables {

    private Tables() {}

    static String footprint(List<Integer> sizes) {
        StringBuilder table = new StringBuilder(
                """

                | Questions | Index built in | by Lucene | Heap of the index | of Lucene's | Right entry first | by Lucene |
                |---|---|---|---|---|---|---|
                """);
        for (int size : sizes) {
            Corpus corpus = new Corpus(size);
            Footprint ours = Footprint.ours(corpus);
            Footprint lucene = Footprint.lucene(corpus);
            table.append(line(
                    "| %,d | %.1f s | %.1f s | %.0f MB | %.0f MB | %.1f %% | %.1f %% |",
                    size,
                    ours.seconds(),
                    lucene.seconds(),
                    ours.megabytes(),
                    lucene.megabytes(),
                    100 * ours.right(),
                    100 * lucene.right()));
        }
        return table.toString();
    }

    static String words(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(
                """

                | Questions | Match p50 | p99 | p99 / p50 | Allocated | Lucene p50 | p99 | Allocated | Lucene / match, p50 | mean | p99 |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (int size : sizes(results)) {
            Figures ours = Figures.of(results, size, true);
            Figures lucene = Figures.of(results, size, false);
            table.append(line(
                    "| %,d | %.1f µs | %.1f µs | %.1f | %.1f KB | %.1f µs | %.1f µs | %.1f KB | **%.1f** | %.1f | %.1f |",
                    size,
                    ours.micros(50),
                    ours.micros(99),
                    ours.micros(99) / ours.micros(50),
                    ours.kilobytes(),
                    lucene.micros(50),
                    lucene.micros(99),
                    lucene.kilobytes(),
                    lucene.micros(50) / ours.micros(50),
                    lucene.times().getMean() / ours.times().getMean(),
                    lucene.micros(99) / ours.micros(99)));
        }
        return table.toString();
    }

    static String meaning(Collection<RunResult> results) {
        StringBuilder table = new StringBuilder(
                """

                | Questions | Match p50 | p99 | Model alone p50 | p99 | Match / model, p50 | mean |
                |---|---|---|---|---|---|---|
                """);
        for (int size : sizes(results)) {
            Figures ours = Figures.of(results, size, true);
            Figures bare = Figures.of(results, size, false);
            table.append(line(
                    "| %,d | %.0f µs | %.0f µs | %.0f µs | %.0f µs | **%.2f** | %.2f |",
                    size,
                    ours.micros(50),
                    ours.micros(99),
                    bare.micros(50),
                    bare.micros(99),
                    ours.micros(50) / bare.micros(50),
                    ours.times().getMean() / bare.times().getMean()));
        }
        return table.toString();
    }

    /** One benchmark at one size. */
    private record Figures(Statistics times, double kilobytes) {
        static Figures of(Collection<RunResult> results, int size, boolean ours) {
            RunResult result = results.stream()
                    .filter(one -> size(one) == size)
                    .filter(one -> one.getParams().getBenchmark().endsWith(".miaohui") == ours)
                    .findFirst()
                    .orElseThrow();
            double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                    .getScore();
            return new Figures(result.getPrimaryResult().getStatistics(), bytes / 1e3);
        }

        double micros(double percentile) {
            return times.getPercentile(percentile) / 1e3;
        }
    }

    private static int size(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("questions"));
    }

    private static List<Integer> sizes(Collection<RunResult> results) {
        return results.stream().map(Tables::size).distinct().sorted().toList();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
