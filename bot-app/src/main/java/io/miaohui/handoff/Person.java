package io.miaohui.handoff;

import io.miaohui.customer.Customer;
import io.miaohui.handoff.PersonMapper.Past;
import io.miaohui.handoff.Satisfaction.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a ticket's customer, from all channels on which the company knows them.
 *
 * @param known who they are; {@code null} if nobody said so
 * @param vip whether they are among those who matter most
 * @param recent tickets of the last 30 days, without the one at hand
 * @param tickets the last ones, without the one at hand, newest first
 * @param elsewhere those of them that are open
 * @param asked what they asked lately, newest first
 */
record Person(
        @Nullable Customer known,
        boolean vip,
        int recent,
        List<Past> tickets,
        List<Elsewhere> elsewhere,
        List<Asked> asked) {

    /** An open ticket of the same person in another conversation. */
    record Elsewhere(String code, String channel) {}

    /**
     * A topic.
     *
     * @param times how often within the last 30 days
     * @param unhelpful whether the last answer did not help, as the customer said
     */
    record Asked(String question, int times, Instant last, boolean unhelpful) {}

    /** What they said last, if they ever did. */
    @Nullable
    Score lastScore() {
        return tickets.stream()
                .map(Past::score)
                .filter(it -> it != null)
                .findFirst()
                .map(PersonTexts::score)
                .orElse(null);
    }
}
