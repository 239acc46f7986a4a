package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.conversation.Conversation;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.Satisfaction.By;
import io.miaohui.handoff.Satisfaction.Figures;
import io.miaohui.handoff.Satisfaction.Group;
import io.miaohui.handoff.Satisfaction.Score;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom and what customers are satisfied with, on whatever database the subclass brings. */
abstract class SharesContract {

    private static final Agent LI = new Agent("u1", "小李");
    private static final Agent WANG = new Agent("u2", "小王");

    private HandoffWorld world;
    private int customers;

    abstract HandoffWorld world();

    @BeforeEach
    void aShopThatAsks() {
        world = world();
        world.asksSatisfaction = true;
        world.faq.knows("发票", FaqEntry.of("Q-1", "怎么开发票", "在订单里"), 0.9);
        world.faq.knows("退款", FaqEntry.of("Q-2", "怎么退款", "点退款"), 0.9);
    }

    @Test
    void theLeastSatisfiedComeFirstAndWhoeverNobodyRatedNotAtAll() {
        served("发票", LI, Score.GOOD);
        served("发票", LI, Score.BAD);
        served("退款", WANG, Score.GOOD);
        served("退款", WANG, Score.GOOD);
        served("退款", WANG, null);
        served("", new Agent("u3", "小张"), null);

        assertThat(world.satisfaction.since(monthAgo(), By.ENTRY))
                .containsExactly(
                        new Group("Q-1", "Q-1", new Figures(2, 1, 0, 1)),
                        new Group("Q-2", "Q-2", new Figures(3, 2, 0, 0)));
        assertThat(world.satisfaction.since(monthAgo(), By.AGENT))
                .containsExactly(
                        new Group("u1", "小李", new Figures(2, 1, 0, 1)), new Group("u2", "小王", new Figures(3, 2, 0, 0)));
        assertThat(world.satisfaction.since(monthAgo(), By.DESK))
                .containsExactly(new Group("default", "default", new Figures(6, 3, 0, 1)));
    }

    @Test
    void ofTwoThatPleaseNobodyTheOneOfWhichMoreIsKnownComesFirst() {
        served("退款", LI, Score.FAIR);
        served("发票", LI, Score.BAD);
        served("发票", LI, Score.FAIR);

        assertThat(world.satisfaction.since(monthAgo(), By.ENTRY))
                .extracting(Group::key)
                .containsExactly("Q-1", "Q-2");
    }

    @Test
    void whatWasAskedBeforeDoesNotCount() {
        served("发票", LI, Score.BAD);
        world.clock.advance(Duration.ofDays(31));

        assertThat(world.satisfaction.since(monthAgo(), By.ENTRY)).isEmpty();
        assertThat(world.satisfaction.since(monthAgo()).rated()).isZero();
        assertThat(world.satisfaction.since(monthAgo()).share()).isNaN();
    }

    private Instant monthAgo() {
        return world.clock.instant().minus(Duration.ofDays(30));
    }

    private void served(String question, Agent agent, @Nullable Score score) {
        Conversation customer = world.customer("c" + customers++);
        Handoff ticket = world.open(customer, question);
        if (question.isEmpty()) {
            world.tickets.answer(ticket.code(), agent, "好了");
        } else {
            world.tickets.sendSuggestion(ticket.code(), agent, 1);
        }
        world.tickets.resolve(ticket.code(), agent);
        if (score != null) {
            world.inTransaction(() -> world.satisfaction.rate(customer, score));
        }
    }
}
