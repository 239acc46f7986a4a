package io.miaohui.faq.store;

import io.miaohui.faq.SynonymFile;
import io.miaohui.faq.matching.FaqIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What releases are matched with. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    MatcherFactory matchers() {
        return FaqIndex::build;
    }

    @Bean
    ShippedSynonyms.Format synonymFormat() {
        return SynonymFile::read;
    }
}
