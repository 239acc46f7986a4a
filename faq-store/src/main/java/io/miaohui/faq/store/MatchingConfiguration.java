package io.miaohui.faq.store;

import io.miaohui.faq.MatchingSettings;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.TradeOff;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.matching.SharedEmbeddings;
import io.miaohui.faq.mood.MoodModels;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.faq.tuning.TradeOffFile;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What releases are matched with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
class MatchingConfiguration {

    private static final Path CONFIG = Path.of("config");

    /** The weights that are used unless an admin chose others. */
    @Bean
    MatchingModels matchingModels() {
        return MatchingModels.in(CONFIG);
    }

    /** How those weights fared when they were made. */
    @Bean
    TradeOff tradeOff(MatchingSettings settings) {
        return TradeOffFile.in(CONFIG, settings.semantic());
    }

    @Bean
    SharedEmbeddings embeddings(MatchingSettings settings) {
        return new SharedEmbeddings(settings.semantic());
    }

    @Bean
    MoodReader moodReader(SharedEmbeddings embeddings) {
        return new MoodReader(MoodModels.in(CONFIG), embeddings);
    }

    @Bean
    MatcherFactory matchers(
            MatchingSettings settings, SharedEmbeddings embeddings, MatchCache cache, StoredTuning tuning) {
        return settings.semantic()
                ? new MeaningMatchers(embeddings, cache::forget, tuning::models)
                : (entries, synonyms) -> FaqIndex.build(entries, synonyms, null, tuning::models);
    }

    @Bean
    ShippedSynonyms.Format synonymFormat() {
        return SynonymFile::read;
    }
}
