package io.miaohui.faq.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.Thresholds;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.matching.ConfidenceModel;
import io.miaohui.faq.matching.Feature;
import io.miaohui.faq.matching.ShopFaq;
import io.miaohui.faq.tuning.Measured.By;
import io.miaohui.faq.tuning.Measured.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TunerTest {

    @TempDir
    private Path folder;

    private TuneReport tune(boolean semantic, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("--set", TinySet.in(folder.resolve("shop")).toString(), "--out", out().toString()));
        arguments.addAll(List.of(more));
        return new Tuner(
                        List.of(),
                        new Thresholds(0.5, 0.2, 0.05),
                        semantic,
                        folder,
                        file -> List.of(ShopFaq.entry("cook", "怎么做红烧肉"), ShopFaq.entry("card", "怎么办信用卡")),
                        "转人工"::equals)
                .run(TuneArguments.parse(arguments), doing -> {});
    }

    private Path out() {
        return folder.resolve("out");
    }

    private ConfidenceModel written(String name) throws IOException {
        return ConfidenceModel.read(Files.newBufferedReader(out().resolve(name)));
    }

    @Test
    void whatIsWrittenIsReadableAndSaysWhereItCameFrom() throws IOException {
        TuneReport report = tune(false);

        String file = Files.readString(out().resolve("confidence.properties"));
        assertThat(file)
                .contains("# of: shop", report.candidates() + " candidates of " + report.questions() + " questions")
                .containsPattern("(?m)^BIAS=-\\d+\\.\\d{4}$")
                .doesNotContain("-0.0000");
        assertThat(report.files())
                .containsExactly(
                        out().resolve("confidence.properties").toString(),
                        out().resolve("trade-off.tsv").toString());
        assertThat(out().resolve("confidence-meaning.properties")).doesNotExist();
    }

    @Test
    void theSameSetsWriteTheSameFilesToTheLastDigit() throws IOException {
        tune(true);
        String words = Files.readString(out().resolve("confidence.properties"));
        String meaning = Files.readString(out().resolve("confidence-meaning.properties"));

        tune(true);

        assertThat(out().resolve("confidence.properties")).hasContent(words);
        assertThat(out().resolve("confidence-meaning.properties")).hasContent(meaning);
    }

    @Test
    void everyWeightKeepsItsSenseHoweverOddTheQuestions() throws IOException {
        tune(true);

        for (String name : List.of("confidence.properties", "confidence-meaning.properties")) {
            ConfidenceModel model = written(name);
            assertThat(Stream.of(Feature.values())).allSatisfy(feature -> assertThat(model.weight(feature))
                    .as(feature.name())
                    .isBetween(feature.least(), feature.most()));
            assertThat(model.weight(Feature.NUMBER)).isLessThanOrEqualTo(-5);
        }
    }

    @Test
    void trainedOnItsOwnQuestionsAFaqAnswersMoreOfThem() throws IOException {
        List<Measured> measured = tune(false).measured();

        Measured before = whole(measured, Weights.BEFORE);
        Measured after = whole(measured, Weights.AFTER);
        assertThat(after.queries()).isEqualTo(14);
        assertThat(after.right()).isGreaterThan(before.right());
        assertThat(after.wrong()).isLessThan(0.1);
        assertThat(after.refused()).containsOnlyKeys("oos_chat", "oos_near", "oos_other");
    }

    private static Measured whole(List<Measured> measured, Weights weights) {
        return measured.stream()
                .filter(one -> one.base() == Base.WHOLE && one.by() == By.WORDS && one.weights() == weights)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachSetIsAskedOfSeveralBases() throws IOException {
        List<Measured> measured = tune(false, "--against", "strangers.xlsx").measured();

        assertThat(measured)
                .filteredOn(one -> one.weights() == Weights.AFTER)
                .satisfiesExactly(
                        whole -> assertThat(whole.entries()).isEqualTo(20),
                        cold -> assertThat(cold.base()).isEqualTo(Base.COLD),
                        grown -> assertThat(grown.entries()).isEqualTo(22),
                        few -> {
                            assertThat(few.base()).isEqualTo(Base.FEW);
                            assertThat(few.refused()).containsKey("absent");
                        },
                        absent -> {
                            assertThat(absent.base()).isEqualTo(Base.ABSENT);
                            assertThat(absent.queries()).isZero();
                            assertThat(absent.refused().get("absent").queries()).isEqualTo(14);
                        });
    }

    @Test
    void anotherSetIsMeasuredAndTeachesNothing() throws IOException {
        TuneReport alone = tune(false);

        TuneReport report =
                tune(false, "--holdout", TinySet.in(folder.resolve("held")).toString());

        assertThat(report.sets()).containsExactly("shop");
        assertThat(report.candidates()).isEqualTo(alone.candidates());
        assertThat(report.measured()).extracting(Measured::set).contains("held");
    }

    @Test
    void eachSetCanBeMeasuredWithWhatTheOthersTeach() throws IOException {
        TuneReport report = tune(
                false, "--cross", "--set", TinySet.in(folder.resolve("twin")).toString());

        assertThat(report.measured())
                .filteredOn(one -> one.weights() == Weights.OTHERS && one.base() == Base.WHOLE)
                .extracting(Measured::set)
                .containsExactly("shop", "twin");
    }

    @Test
    void theThresholdThatWasAskedForKeepsToIt() throws IOException {
        TuneReport report = tune(false, "--wrong-at-most", "0");

        io.miaohui.faq.TradeOff.Point limit =
                whole(report.measured(), Weights.AFTER).limit();
        assertThat(limit).isNotNull();
        assertThat(limit.wrong()).isZero();
        assertThat(report.text()).contains("The least answer-at for at most 0.0 % wrong");
    }

    @Test
    void howTheSetsFareAtEachThresholdIsKeptBesideTheWeights() throws IOException {
        tune(true);

        TradeOff tradeOff = TradeOffFile.in(out(), true);
        assertThat(tradeOff.at(0).right()).isGreaterThan(tradeOff.at(0.97).right());
        assertThat(TradeOffFile.in(out(), false)).isNotEqualTo(tradeOff);
        assertThat(TradeOffFile.in(folder, true)).isNotEqualTo(tradeOff);

        Files.writeString(out().resolve("trade-off.tsv"), "meaning\t0.5\n");
        assertThatThrownBy(() -> TradeOffFile.in(out(), true)).hasMessageContaining("trade-off.tsv");
    }

    @Test
    void theReportIsThereForMachinesToo() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(tune(false).json());

        assertThat(json.at("/sets/0").asString()).isEqualTo("shop");
        assertThat(json.at("/measured/0/refused/oos_chat/queries").asInt()).isEqualTo(2);
    }
}
