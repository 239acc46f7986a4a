package io.miaohui.conversation;

import com.baomidou.mybatisplus.autoconfigure.ConfigurationCustomizer;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.MutableClock;
import io.miaohui.editing.ChatEditing;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.Explanation;
import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqMatcher;
import io.miaohui.faq.Match;
import io.miaohui.faq.Thresholds;
import io.miaohui.faq.Tuning;
import io.miaohui.faq.mood.MoodReader;
import io.miaohui.handoff.FakeFaq;
import io.miaohui.handoff.FakeKeptAnswers;
import io.miaohui.handoff.KeptAnswers;
import io.miaohui.handoff.Tickets;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.LocalCacheScope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One process of several over one database: conversations, dialogue and tickets as they are, but nothing runs by itself. */
final class Replica implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    final SteppedExecutor executor;
    final Ledger ledger;
    final Outbox outbox;
    final Tickets tickets;
    final Conversations conversations;
    final TransactionTemplate transaction;
    private final JdbcTemplate database;

    Replica(String url, String user, Town town, MutableClock clock) {
        context = new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(it -> {
                    it.getBeanFactory().registerSingleton("town", town);
                    it.getBeanFactory().registerSingleton("clock", clock);
                })
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        // What nobody asks for is not there: customers' spreadsheets need more than is scanned here.
                        "--spring.main.lazy-initialization=true",
                        "--miaohui.desks.default.channel=dingtalk",
                        "--miaohui.desks.default.robot=service",
                        "--miaohui.desks.default.conversation-id=" + History.GROUP);
        executor = context.getBean(SteppedExecutor.class);
        ledger = context.getBean(Ledger.class);
        outbox = context.getBean(Outbox.class);
        tickets = context.getBean(Tickets.class);
        conversations = context.getBean(Conversations.class);
        transaction = context.getBean(TransactionTemplate.class);
        database = context.getBean(JdbcTemplate.class);
    }

    /** What is over would only slow down what comes. */
    void forget() {
        Stream.of("handoff_suggestion", "handoff", "outbox", "transcript_line", "turn", "conversation")
                .forEach(table -> database.update("DELETE FROM " + table));
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableAutoConfiguration(exclude = SecurityAutoConfiguration.class)
    @AutoConfigurationPackage(
            basePackages = {
                "io.miaohui.conversation",
                "io.miaohui.dialogue",
                "io.miaohui.handoff",
                "io.miaohui.customer"
            })
    @ConfigurationPropertiesScan({
        "io.miaohui.conversation",
        "io.miaohui.dialogue",
        "io.miaohui.handoff",
        "io.miaohui.customer"
    })
    @ComponentScan(
            basePackages = {
                "io.miaohui.conversation",
                "io.miaohui.dialogue",
                "io.miaohui.handoff",
                "io.miaohui.customer"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    static class Beans {

        @Bean
        @Primary
        SteppedExecutor steppedExecutor() {
            return new SteppedExecutor();
        }

        @Bean
        Channels channels(Town town) {
            return new Channels(Stream.of("wecom", "dingtalk").collect(Collectors.toMap(it -> it, town::channel)));
        }

        @Bean
        ConfigurationCustomizer rowsAreReadAnew() {
            return configuration -> configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        }

        @Bean
        Faq faq() {
            return new Echo();
        }

        @Bean
        KeptAnswers keptAnswers() {
            return new FakeKeptAnswers(new FakeFaq());
        }

        @Bean
        ChatEditing editing() {
            return (message, conversation, words) -> Optional.empty();
        }

        @Bean
        MoodReader moods() {
            return MoodReader.byWords();
        }

        @Bean
        Tuning tuning() {
            return (Tuning) Proxy.newProxyInstance(
                    Tuning.class.getClassLoader(),
                    new Class<?>[] {Tuning.class},
                    (proxy, method, arguments) -> new Thresholds(0.8, 0.5, 0.1));
        }
    }

    /** Knows the answer to each 问: the same words as 答. */
    private static final class Echo implements Faq, FaqMatcher {

        @Override
        public Live live() {
            return new Live(1, Instant.EPOCH, this, Map.of());
        }

        @Override
        public Optional<String> problem() {
            return Optional.empty();
        }

        @Override
        public Match match(String question, Instant moment) {
            List<Candidate> known = List.of();
            if (question.startsWith("问")) {
                FaqEntry entry = FaqEntry.of(question, question, "答" + question.substring(1));
                known = List.of(new Candidate(entry, question, 0.95, List.of()));
            }
            return new Match(question, question, known);
        }

        @Override
        public Explanation explain(String question, Instant moment) {
            return new Explanation(List.of(), match(question, moment));
        }
    }
}
