package io.miaohui.faq.store;

import io.miaohui.faq.MatchingSettings;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.MatchingModels;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What releases are matched with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
class MatchingConfiguration {

    @Bean
    MatcherFactory matchers(MatchingSettings settings, MatchCache cache) {
        MatchingModels models = MatchingModels.in(Path.of("config"));
        return settings.semantic()
                ? new MeaningMatchers(cache::forget, models)
                : (entries, synonyms) -> FaqIndex.build(entries, synonyms, null, models);
    }

    @Bean
    ShippedSynonyms.Format synonymFormat() {
        return SynonymFile::read;
    }
}
