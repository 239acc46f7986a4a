package io.miaohui.faq.store;

import io.miaohui.faq.matching.FaqIndex;
import io.miaohui.faq.matching.SynonymFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real matching for an application that holds the FAQ and the console alone. */
public class MatchingForConsoleTests {

    @Bean
    @Primary
    MatcherFactory consoleMatchers() {
        return FaqIndex::build;
    }

    @Bean
    @Primary
    ShippedSynonyms.Format consoleSynonyms() {
        return SynonymFile::read;
    }
}
