package io.miaohui.faq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miaohui.faq.FaqLimits;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class FeedbackContract extends StoreContract {

    @Autowired
    Feedback feedback;

    @BeforeEach
    void forgetAll() {
        jdbc.update("DELETE FROM faq_verdict");
    }

    @Test
    void verdictsComeBackAsTheyWereSaidTheNewestFirst() {
        Verdict chosen = new Verdict("快递费咋算 😀", "Q-1", true, Source.CHOICE, NOW);
        Verdict thumb = new Verdict("快递费咋算 😀", "q-1", false, Source.THUMB, NOW.plusMillis(1));
        Verdict agent = new Verdict("能改地址不", "Q-2", true, Source.AGENT, NOW);
        feedback.add(chosen);
        feedback.add(thumb);
        feedback.put("agent", agent);

        assertThat(feedback.newest(10)).containsExactly(thumb, agent, chosen);
        assertThat(feedback.newest(2)).containsExactly(thumb, agent);
    }

    @Test
    void theSameMayBeSaidAgainAndAgain() {
        feedback.add(verdict(true, NOW));
        feedback.add(verdict(true, NOW));

        assertThat(feedback.newest(10)).containsExactly(verdict(true, NOW), verdict(true, NOW));
    }

    @Test
    void aSecondWordAboutTheSameReplacesTheFirst() {
        feedback.put("answer 7", verdict(true, NOW));
        feedback.put("answer 8", verdict(true, NOW));
        feedback.put("answer 7", verdict(false, NOW.plusSeconds(9)));

        assertThat(feedback.newest(10)).containsExactly(verdict(false, NOW.plusSeconds(9)), verdict(true, NOW));
    }

    @Test
    void whatWasPutCanBeTakenBack() {
        feedback.put("answer 7", verdict(true, NOW));
        feedback.add(verdict(false, NOW));

        feedback.withdraw("answer 7");
        feedback.withdraw("never said");

        assertThat(feedback.newest(10)).containsExactly(verdict(false, NOW));
    }

    @Test
    void ofALongStoryTheBeginningIsKept() {
        String limit = "长".repeat(FaqLimits.QUESTION - 1);
        feedback.add(new Verdict(limit + "短", "Q-1", true, Source.CHOICE, NOW));
        feedback.add(new Verdict(limit + "😀，还有很多", "Q-1", true, Source.CHOICE, NOW));

        assertThat(feedback.newest(10)).extracting(Verdict::question).containsExactly(limit, limit + "短");
    }

    @Test
    void whatIsTooOldIsDeletedInSteps() {
        IntStream.range(0, 1100).forEach(i -> feedback.add(verdict(true, NOW.minusMillis(1))));
        feedback.add(verdict(true, NOW));

        assertThat(feedback.deleteBefore(NOW)).isEqualTo(1100);
        assertThat(feedback.newest(10)).containsExactly(verdict(true, NOW));
    }

    @Test
    void whatItIsAboutMustHaveANameThatFits() {
        feedback.put("长".repeat(Feedback.LONGEST_ABOUT), verdict(true, NOW));

        assertThatThrownBy(() -> feedback.put("长".repeat(Feedback.LONGEST_ABOUT + 1), verdict(true, NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> feedback.put(" ", verdict(true, NOW))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict verdict(boolean right, Instant at) {
        return new Verdict("快递费咋算", "Q-1", right, Source.THUMB, at);
    }
}
