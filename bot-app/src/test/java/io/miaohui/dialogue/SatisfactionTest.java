package io.miaohui.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Content;
import io.miaohui.faq.FaqEntry;
import io.miaohui.handoff.CustomerRated;
import io.miaohui.handoff.Satisfaction.Figures;
import io.miaohui.handoff.Satisfaction.Score;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer whom a person has served is asked once, and says what they think. */
class SatisfactionTest {

    private final Play play = new Play();

    @BeforeEach
    void asking() {
        play.world.asksSatisfaction = true;
    }

    @Test
    void aDigitAfterTheTicketRatesIt() {
        served();

        assertThat(play.says("１").reason()).contains("satisfaction: GOOD");
        assertThat(figures()).isEqualTo(new Figures(1, 1, 0, 0));
        assertThat(figures().share()).isEqualTo(1.0);
        assertThat(play.world.events)
                .filteredOn(CustomerRated.class::isInstance)
                .singleElement()
                .satisfies(it -> assertThat(((CustomerRated) it).score()).isEqualTo(Score.GOOD));
    }

    @Test
    void aPressedChoiceRatesAsItsWordsDo() {
        served();

        play.sends(new Content.Event(Content.Event.Kind.CHOSEN, "不满意"));

        assertThat(figures()).isEqualTo(new Figures(1, 0, 0, 1));
    }

    @Test
    void onlyTheFirstWordCounts() {
        served();
        play.says("3");

        assertThat(play.says("1").reason()).doesNotContain("satisfaction");
        assertThat(figures()).isEqualTo(new Figures(1, 0, 0, 1));
    }

    @Test
    void aDigitLongAfterIsNoRating() {
        served();
        play.world.clock.advance(Duration.ofMinutes(11));

        assertThat(play.says("1").reason()).doesNotContain("satisfaction");
        assertThat(figures()).isEqualTo(new Figures(1, 0, 0, 0));
    }

    @Test
    void aQuestionIsAQuestionThoughARatingWasAskedFor() {
        play.world.faq.knows("怎么退货", FaqEntry.of("Q-1", "怎么退货", "7 天内可退"), 0.95);
        served();

        assertThat(play.says("怎么退货").decision()).isEqualTo("answer");
    }

    @Test
    void whatTheBotAskedBackSinceGoesFirst() {
        play.world
                .faq
                .knows("退", FaqEntry.of("Q-1", "怎么退货", "7 天内可退"), 0.7)
                .knows("退", FaqEntry.of("Q-2", "退款多久", "3 天"), 0.66);
        served();
        play.says("退");

        assertThat(play.says("1").entryId()).isEqualTo("Q-1");
    }

    @Test
    void whoWasNotServedIsNotAsked() {
        play.says("转人工");
        play.agentWrites(play.code() + " 结束");

        assertThat(figures()).isEqualTo(new Figures(0, 0, 0, 0));
    }

    private void served() {
        play.says("转人工");
        String code = play.code();
        play.agentWrites(code + " 已经办好");
        play.agentWrites(code + " 结束");
    }

    private Figures figures() {
        return play.world.satisfaction.since(Instant.EPOCH);
    }
}
