package io.miaohui.faq.store;

import io.miaohui.faq.FaqConfiguration;
import io.miaohui.faq.ReleaseWentLive;
import io.miaohui.faq.Synonyms;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;

/** This module in an application, with a matcher that knows exact questions only. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "io.miaohui")
@Import(FaqConfiguration.class)
class StoreTestApplication {

    final List<ReleaseWentLive> swaps = new CopyOnWriteArrayList<>();

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @Primary
    MatcherFactory exactMatchers() {
        return ExactMatcher::new;
    }

    @Bean
    @Primary
    ShippedSynonyms.Format wordMeansWord() {
        return reader -> List.of(new Synonyms.Group(List.of("hello"), List.of("hi")));
    }

    @EventListener
    void on(ReleaseWentLive swap) {
        swaps.add(swap);
    }
}
