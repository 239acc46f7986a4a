package io.miaohui.faq.store;

import io.miaohui.faq.MatchingSettings;
import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.matching.FaqIndex;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What releases are matched with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingSettings.class)
class MatchingConfiguration {

    @Bean
    MatcherFactory matchers(MatchingSettings settings, MatchCache cache) {
        return settings.semantic() ? new MeaningMatchers(cache::forget) : FaqIndex::build;
    }

    @Bean
    ShippedSynonyms.Format synonymFormat() {
        return SynonymFile::read;
    }
}
