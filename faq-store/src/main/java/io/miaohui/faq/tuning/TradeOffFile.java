package io.miaohui.faq.tuning;

import io.miaohui.faq.TradeOff;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.tuning.Measured.By;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps how labelled questions fare at each threshold, beside the weights: tab-separated lines of threshold, right and
 * wrong, one block for each way to match.
 */
public final class TradeOffFile {

    static final String NAME = "trade-off.tsv";

    private static final String HEADER =
            """
            # What becomes of labelled questions at each answer-at: by what they were matched, answer-at, share answered right,
            # share answered wrong; the mean over the sets, of the questions that the FAQ answers.
            # Written by "tune" for: %s
            """;

    private TradeOffFile() {}

    /**
     * The folder's, else the shipped one.
     *
     * @param semantic whether meaning takes part besides words
     * @throws IllegalStateException if the file is not what it should be; the message names it
     */
    public static TradeOff in(Path folder, boolean semantic) {
        Path file = folder.resolve(NAME);
        try (BufferedReader reader = new BufferedReader(open(file))) {
            return read(reader.lines().toList(), semantic ? By.MEANING : By.WORDS);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static Reader open(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Files.newBufferedReader(file)
                : new InputStreamReader(
                        Objects.requireNonNull(MatchingModels.class.getResourceAsStream(NAME), NAME),
                        StandardCharsets.UTF_8);
    }

    private static TradeOff read(List<String> lines, By by) {
        return new TradeOff(lines.stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(name(by)))
                .map(cells -> new TradeOff.Point(
                        Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])))
                .toList());
    }

    static void write(Path folder, List<String> names, List<Map<By, TradeOff>> sets) throws IOException {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, HEADER, String.join(", ", names)));
        for (By by : By.values()) {
            List<TradeOff> known = sets.stream()
                    .map(set -> set.get(by))
                    .filter(Objects::nonNull)
                    .toList();
            if (!known.isEmpty()) {
                mean(known).points().forEach(point -> text.append(line(by, point)));
            }
        }
        Files.writeString(folder.resolve(NAME), text);
    }

    private static String line(By by, TradeOff.Point point) {
        return String.format(
                Locale.ROOT, "%s\t%.2f\t%.4f\t%.4f\n", name(by), point.answerAt(), point.right(), point.wrong());
    }

    private static TradeOff mean(List<TradeOff> tradeOffs) {
        return TradeOff.of(answerAt -> new TradeOff.Point(
                answerAt,
                tradeOffs.stream()
                        .mapToDouble(one -> one.at(answerAt).right())
                        .average()
                        .orElse(0),
                tradeOffs.stream()
                        .mapToDouble(one -> one.at(answerAt).wrong())
                        .average()
                        .orElse(0)));
    }

    private static String name(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
