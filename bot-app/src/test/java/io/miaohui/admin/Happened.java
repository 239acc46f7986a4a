package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.dialogue.CustomerChose;
import io.miaohui.dialogue.CustomerChose.Offered;
import io.miaohui.dialogue.QuestionUnanswered;
import io.miaohui.handoff.AgentAnswered;
import io.miaohui.handoff.Handoff;
import io.miaohui.handoff.HandoffReason;
import io.miaohui.handoff.HandoffStatus;
import io.miaohui.handoff.KeepWish;
import io.miaohui.handoff.KeptAnswers;
import io.miaohui.handoff.Temper;
import io.miaohui.insight.Proposals;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers and agents did, as the other modules tell it. */
final class Happened {

    private static final AtomicLong PEOPLE = new AtomicLong();

    private final ApplicationContext context;

    Happened(ApplicationContext context) {
        this.context = context;
    }

    /** Forgets all that was learned. */
    void nothing() {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        for (String table : List.of(
                "learning_evidence", "learning_proposal", "learning_duplicate", "learning_dismissed", "faq_verdict")) {
            jdbc.update("DELETE FROM " + table);
        }
    }

    /** Customers who were asked back, each another one. */
    void chose(int customers, String question, @Nullable String entry, String... offered) {
        for (int i = 0; i < customers; i++) {
            context.publishEvent(new CustomerChose(
                    UUID.randomUUID().toString(),
                    PEOPLE.incrementAndGet(),
                    question,
                    List.of(offered).stream().map(id -> new Offered(id, 0.4)).toList(),
                    entry));
        }
    }

    void unanswered(int customers, String... wordings) {
        for (int i = 0; i < customers; i++) {
            context.publishEvent(new QuestionUnanswered(
                    UUID.randomUUID().toString(), PEOPLE.incrementAndGet(), wordings[i % wordings.length]));
        }
    }

    /** @param entry the suggestion that was sent; {@code null} for words of the agent's own */
    void answered(long ticket, String code, String question, String answer, @Nullable String entry) {
        context.publishEvent(new AgentAnswered(ticket(ticket, code, question, answer), answer, entry));
    }

    /** An agent wanted their answer kept. */
    void kept(long ticket, String code, String question, String answer) {
        context.getBean(KeptAnswers.class)
                .keep(ticket(ticket, code, question, answer), new KeepWish(KeepWish.How.KEEP, ""));
    }

    private static Handoff ticket(long ticket, String code, String question, String answer) {
        return new Handoff(
                ticket,
                code,
                PEOPLE.incrementAndGet(),
                null,
                null,
                HandoffStatus.AGENT,
                HandoffReason.MISSES,
                Temper.CALM,
                question,
                Instant.EPOCH,
                null,
                null,
                answer,
                null);
    }

    void proposed(int count) {
        Proposals proposals = context.getBean(Proposals.class);
        await().untilAsserted(() -> assertThat(proposals.open(null, 200)).hasSize(count));
    }
}
