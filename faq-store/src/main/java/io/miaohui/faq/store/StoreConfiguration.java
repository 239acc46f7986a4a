package io.miaohui.faq.store;

import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.SynonymFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the store to matching, which knows nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReleaseSettings.class)
class StoreConfiguration {

    @Bean
    MatcherFactory matcherFactory() {
        return FaqIndex::build;
    }

    @Bean
    ShippedSynonyms.Format synonymFormat() {
        return SynonymFile::read;
    }
}
