package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers of the live FAQ who say what they think of answers: mostly right, in words that are not in the FAQ. */
final class DemoFeedback {

    private static final Instant WHEN = Instant.parse("2026-05-01T08:00:00Z");

    private final Feedback feedback;
    private final Faq faq;
    private final JdbcTemplate jdbc;

    DemoFeedback(Feedback feedback, Faq faq, JdbcTemplate jdbc) {
        this.feedback = feedback;
        this.faq = faq;
        this.jdbc = jdbc;
    }

    void forget() {
        jdbc.update("DELETE FROM faq_verdict");
    }

    /** A letter falls out here and there, and one in six wanted something else. */
    void say(int verdicts) {
        List<FaqEntry> entries = List.copyOf(faq.live().entries().values());
        Random random = new Random(3);
        for (int i = 0; i < verdicts; i++) {
            FaqEntry entry = entries.get(random.nextInt(entries.size()));
            StringBuilder question = new StringBuilder(entry.question());
            question.deleteCharAt(random.nextInt(question.length()));
            String asked = question + "，第" + i + "次问了";
            boolean right = random.nextInt(6) > 0;
            String answered = faq.live().matcher().match(asked, WHEN).candidates().stream()
                    .findFirst()
                    .map(candidate -> candidate.entry().id())
                    .orElse(entry.id());
            feedback.add(new Verdict(asked, right ? entry.id() : answered, right, Source.THUMB, WHEN.plusSeconds(i)));
        }
    }
}
