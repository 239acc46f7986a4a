package io.miaohui.faq.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks of matching and prints Markdown. Arguments narrow it down: {@code words}, {@code meaning},
 * {@code footprint}, {@code short}, and numbers of questions.
 */
public final class Bench {

    private static final Set<String> PARTS = Set.of("footprint", "words", "meaning");
    private static final List<String> SIZES = List.of("1000", "10000", "50000", "100000");

    private final Set<String> parts = new TreeSet<>();
    private final List<String> sizes = new ArrayList<>();
    private final boolean brief;

    private Bench(List<String> arguments) {
        brief = arguments.contains("short");
        for (String argument : arguments) {
            if (PARTS.contains(argument)) {
                parts.add(argument);
            } else if (argument.matches("\\d+")) {
                sizes.add(argument);
            }
        }
        if (parts.isEmpty()) {
            parts.addAll(PARTS);
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        System.out.println(new Bench(Arrays.asList(arguments)).run());
    }

    private String run() throws RunnerException {
        StringBuilder report = new StringBuilder();
        if (parts.contains("footprint")) {
            report.append(Tables.footprint((sizes.isEmpty() ? SIZES : sizes)
                    .stream().map(Integer::valueOf).toList()));
        }
        if (parts.contains("words")) {
            report.append(Tables.words(results(WordsBenchmark.class)));
        }
        if (parts.contains("meaning")) {
            report.append(Tables.meaning(results(MeaningBenchmark.class)));
        }
        return report.toString();
    }

    private Collection<RunResult> results(Class<?> benchmark) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName())
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xms1g", "-Xmx2g", "-Dfile.encoding=UTF-8")
                .shouldFailOnError(true)
                .forks(brief ? 1 : 2)
                .warmupIterations(brief ? 4 : 6)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(brief ? 3 : 6)
                .measurementTime(TimeValue.seconds(1));
        if (!sizes.isEmpty()) {
            options.param("questions", sizes.toArray(String[]::new));
        }
        return new Runner(options.build()).run();
    }
}
