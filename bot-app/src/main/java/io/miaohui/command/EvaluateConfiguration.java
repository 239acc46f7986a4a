package io.miaohui.command;

import io.miaohui.config.ConfigFiles;
import io.miaohui.dialogue.EscalationWords;
import io.miaohui.dialogue.MatchingSettings;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.evaluation.Evaluator;
import io.miaohui.faq.spreadsheet.ReadingConfiguration;
import io.miaohui.faq.spreadsheet.SpreadsheetReading;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What {@code evaluate} needs and nothing more: the settings and words of production, no database, no channels. Started
 * by {@link CommandLine} in place of the application, which must not find it and therefore sees no stereotype.
 */
@EnableConfigurationProperties(MatchingSettings.class)
@Import(ReadingConfiguration.class)
class EvaluateConfiguration {

    @Bean
    Evaluator evaluator(MatchingSettings matching, SpreadsheetReading spreadsheets, Clock clock) throws IOException {
        EscalationWords words = new EscalationWords(ConfigFiles.lines("handoff-words.txt"));
        return new Evaluator(
                SynonymFile.read(new StringReader(ConfigFiles.text("synonyms.txt"))),
                matching.thresholds(),
                spreadsheets::read,
                words::callIn,
                clock);
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    EvaluateCommand evaluateCommand(Evaluator evaluator) {
        return new EvaluateCommand(evaluator);
    }
}
