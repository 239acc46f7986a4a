package io.miaohui.conversation;

import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The conversation module by itself, with a fake platform and a scripted dialogue. Deliberately no stereotype: the real
 * application, which scans this package too, must not find it.
 */
@EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
@ComponentScan
@EnableScheduling
class ConversationTestApplication {

    final List<AnswerRated> rated = new CopyOnWriteArrayList<>();

    @EventListener
    void on(AnswerRated rating) {
        rated.add(rating);
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    FakeChannel fakeChannel() {
        return new FakeChannel();
    }

    @Bean
    Channels channels(FakeChannel fake) {
        return new Channels(Map.<String, Channel>of("fake", fake));
    }

    @Bean
    ScriptedDialogue dialogue() {
        return new ScriptedDialogue();
    }
}
