package io.miaohui.command;

import io.miaohui.config.ConfigFiles;
import io.miaohui.dialogue.EscalationWords;
import io.miaohui.faq.MatchingSettings;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.evaluation.Evaluator;
import io.miaohui.faq.evaluation.MoodEvaluator;
import io.miaohui.faq.spreadsheet.ReadingConfiguration;
import io.miaohui.faq.spreadsheet.SpreadsheetReading;
import io.miaohui.faq.tuning.MoodTuner;
import io.miaohui.faq.tuning.Tuner;
import io.miaohui.handoff.HandoffSettings;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What {@code evaluate} and {@code tune} need and nothing more: the settings and words of production, no database, no channels. Started
 * by {@link CommandLine} in place of the application, which must not find it and therefore sees no stereotype.
 */
@EnableConfigurationProperties({MatchingSettings.class, HandoffSettings.class})
@Import(ReadingConfiguration.class)
class EvaluateConfiguration {

    @Bean
    Evaluator evaluator(MatchingSettings matching, SpreadsheetReading spreadsheets, Clock clock) throws IOException {
        return new Evaluator(
                synonyms(),
                matching.thresholds(),
                matching.semantic(),
                ConfigFiles.FOLDER,
                spreadsheets::read,
                escalation()::callIn,
                clock);
    }

    @Bean
    Tuner tuner(MatchingSettings matching, SpreadsheetReading spreadsheets) throws IOException {
        return new Tuner(
                synonyms(),
                matching.thresholds(),
                matching.semantic(),
                ConfigFiles.FOLDER,
                spreadsheets::read,
                escalation()::callIn);
    }

    @Bean
    MoodEvaluator moodEvaluator(MatchingSettings matching, HandoffSettings handoff) {
        return new MoodEvaluator(matching.semantic(), ConfigFiles.FOLDER, handoff.sootheAt());
    }

    @Bean
    MoodTuner moodTuner(MatchingSettings matching, HandoffSettings handoff) {
        return new MoodTuner(matching.semantic(), ConfigFiles.FOLDER, handoff.sootheAt());
    }

    private static List<Synonyms.Group> synonyms() throws IOException {
        return SynonymFile.read(new StringReader(ConfigFiles.text("synonyms.txt")));
    }

    private static EscalationWords escalation() {
        return new EscalationWords(ConfigFiles.lines("handoff-words.txt"));
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    EvaluateCommand evaluateCommand(Evaluator evaluator, MoodEvaluator moods) {
        return new EvaluateCommand(evaluator, moods);
    }

    @Bean
    TuneCommand tuneCommand(Tuner tuner, MoodTuner moods) {
        return new TuneCommand(tuner, moods);
    }
}
