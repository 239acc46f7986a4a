package io.miaohui.faq;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How sure the bot must be to answer, as an admin chose it, and with which weights it reckons how sure it is. What was
 * chosen last is in force on this replica at once and on the others within two seconds. Safe for use by many threads.
 */
public interface Tuning {

    /** What is in force here now, read from memory: what an admin chose, else the settings. */
    Thresholds thresholds();

    /** What was chosen last; {@link Choice#none} before anything was. */
    Choice current();

    /** Newest first. */
    List<Choice> latest(int limit);

    /** Why the weights that were chosen are not in use on this replica, for people; empty while all is well. */
    Optional<String> problem();

    /**
     * Chooses how sure the bot must be to answer. The weights stay what they are.
     *
     * @param answerAt 0..1; {@code clarifyAt} stays what it is, or follows where it would stand above
     * @param by the admin's name, up to 100 characters
     */
    Choice answerAt(double answerAt, String by);

    /**
     * Uses the weights of a training, and what it proposes for {@code answerAt}.
     *
     * @param training {@link Training.Trained#id}
     * @throws IllegalArgumentException if there is no such training
     */
    Choice use(long training, String by);

    /** Goes back to the settings and to the weights that they come with. */
    Choice reset(String by);

    /**
     * @param at {@code null} before anything was chosen, as is {@code by}
     * @param answerAt {@code null} for that of the settings, as is {@code clarifyAt}
     * @param training whose weights are used; {@code null} for those that the program came with
     */
    record Choice(
            @Nullable Instant at,
            @Nullable String by,
            @Nullable Double answerAt,
            @Nullable Double clarifyAt,
            @Nullable Long training) {

        public static Choice none() {
            return new Choice(null, null, null, null, null);
        }

        /** Whether all is as the settings say. */
        public boolean isDefault() {
            return answerAt == null && training == null;
        }
    }
}
