package io.miaohui.admin;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.Channel;
import io.miaohui.connectors.Channels;
import io.miaohui.connectors.Checkups;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Finding;
import io.miaohui.connectors.Finding.Verdict;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Reply;
import io.miaohui.faq.FaqConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The console over the real FAQ, with tickets and channels that a test sets up. */
@EnableAutoConfiguration
@AutoConfigurationPackage(
        basePackages = {"io.miaohui.admin", "io.miaohui.customer", "io.miaohui.faq", "io.miaohui.insight"})
@ConfigurationPropertiesScan({"io.miaohui.admin", "io.miaohui.customer", "io.miaohui.insight"})
@ComponentScan(
        basePackages = {"io.miaohui.admin", "io.miaohui.customer", "io.miaohui.insight.learning"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*HandoffTickets"))
@Import(FaqConfiguration.class)
public class ConsoleTestApplication {

    @Bean
    public MutableClock clock() {
        return new MutableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The console's own in all but the work that a guess costs: the tests sign in some hundred times. */
    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
    }

    @Bean
    TicketBoard tickets() {
        return new TicketBoard();
    }

    @Bean
    RatingBoard satisfaction() {
        return new RatingBoard();
    }

    @Bean
    Channels channels() {
        return new Channels(Map.of(
                "wecom", new KnownChannel("wecom", AccountHealth.State.UP, "回调 2 分钟前验证通过"),
                "dingtalk", new KnownChannel("dingtalk", AccountHealth.State.DOWN, "连接断开，正在重连"),
                "web", new KnownChannel("web", AccountHealth.State.UP, "")));
    }

    /** One account that is well, one that needs somebody, and a desk that was not tried. */
    @Bean
    Checkups checkups() {
        return new Checkups(List.of(mayWrite -> List.of(
                new Finding("wecom", "service", Verdict.GOOD, "wecom.secret", List.of()),
                new Finding("wecom", "service", Verdict.BAD, "wecom.60020", List.of("203.0.113.9")),
                new Finding(
                        "dingtalk",
                        "default",
                        mayWrite ? Verdict.GOOD : Verdict.UNSURE,
                        mayWrite ? "desk" : "desk.untried",
                        List.of()))));
    }

    /** Tickets as a test puts them up. */
    static class TicketBoard implements Tickets {

        private volatile List<Line> lines = List.of();

        void show(Line... shown) {
            lines = List.of(shown);
        }

        void showTypical() {
            lines = new ArrayList<>(List.of(
                    line("#K7P", "林女士", "MISSES", "快递显示签收但是我没有收到", Duration.ofMinutes(47), null),
                    line("#A34", "wx_8f2a1c", "ASKED", "", Duration.ofMinutes(6), null),
                    line("#M9D", "陈先生", "REPEATED", "发票抬头开错了能改吗", Duration.ofSeconds(50), "王芳")));
        }

        private static Line line(
                String code, String customer, String reason, String question, Duration waited, @Nullable String agent) {
            return new Line(
                    code, customer, "微信", "ANGRY", reason, question, waited, agent, "/workbench/" + code.substring(1));
        }

        @Override
        public List<Line> open() {
            return lines;
        }

        @Override
        public Optional<String> page(long ticket) {
            return ticket > 1000 ? Optional.empty() : Optional.of("/workbench/T" + ticket);
        }
    }

    private record KnownChannel(String name, AccountHealth.State state, String detail) implements Channel {

        @Override
        public List<Reply> fit(ConversationRef to, Reply reply) {
            return List.of(reply);
        }

        @Override
        public Delivery send(ConversationRef to, Reply reply, String idempotencyKey) {
            throw new UnsupportedOperationException("the console sends nothing");
        }

        @Override
        public List<AccountHealth> health() {
            return List.of(new AccountHealth("service", state, detail));
        }
    }
}
