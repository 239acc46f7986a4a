package io.miaohui.admin;

import io.miaohui.faq.Faq;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers of the live FAQ who say what they think of answers: mostly right, in words that are not in the FAQ. */
final class DemoFeedback {

    private static final Instant WHEN = Instant.parse("2026-05-01T08:00:00Z");

    private static final List<String> TALK = List.of("今天下雨了没有", "晚上吃什么好呢", "股票还会涨吗", "给我唱支歌听听", "你是机器人吧", "世界杯谁赢了");

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

    /** A letter falls out here and there, and one in six says something that no entry is about. */
    void say(int verdicts) {
        List<FaqEntry> entries = List.copyOf(faq.live().entries().values());
        Random random = new Random(3);
        for (int i = 0; i < verdicts; i++) {
            FaqEntry entry = entries.get(random.nextInt(entries.size()));
            if (i % 6 > 0) {
                StringBuilder question = new StringBuilder(entry.question());
                question.deleteCharAt(random.nextInt(question.length()));
                say(question + "，第" + i + "次问了", entry.id(), true, i);
            } else {
                String talk = TALK.get(i / 6 % TALK.size()) + i;
                say(talk, answered(talk).orElse(entry.id()), false, i);
            }
        }
    }

    private void say(String question, String entry, boolean right, int second) {
        feedback.add(new Verdict(question, entry, right, Source.THUMB, WHEN.plusSeconds(second)));
    }

    private Optional<String> answered(String question) {
        return faq.live().matcher().match(question, WHEN).candidates().stream()
                .findFirst()
                .map(candidate -> candidate.entry().id());
    }
}
