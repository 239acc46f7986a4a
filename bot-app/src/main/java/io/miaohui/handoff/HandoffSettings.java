package io.miaohui.handoff;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a person is called.
 *
 * @param afterMisses so many unanswered questions in a row; 0 never
 * @param afterRepeats the same question so many times; 0 never
 * @param moodAt from this mood on, 0 (calm) to 1 (furious); above 1 never
 * @param sootheAt from this mood on an answer begins with a word of understanding; not above {@code moodAt}
 * @param words what calls a person, besides {@code config/handoff-words.txt}
 */
@ConfigurationProperties("miaohui.handoff")
public record HandoffSettings(
        @DefaultValue("3") int afterMisses,
        @DefaultValue("3") int afterRepeats,
        @DefaultValue("0.75") double moodAt,
        @DefaultValue("0.45") double sootheAt,
        @DefaultValue List<String> words) {

    public HandoffSettings {
        words = List.copyOf(words);
        atLeast("after-misses", afterMisses, 0);
        atLeast("after-repeats", afterRepeats, 0);
        atLeast("mood-at", moodAt, 0);
        atLeast("soothe-at", sootheAt, 0);
        if (sootheAt > moodAt) {
            throw new IllegalArgumentException("miaohui.handoff.soothe-at: found " + sootheAt
                    + ", expected a number that is not above mood-at, which is " + moodAt);
        }
    }

    /** @param mood 0 (calm) to 1 (furious) */
    public Temper temper(double mood) {
        if (mood >= moodAt) {
            return Temper.ANGRY;
        }
        return mood >= sootheAt ? Temper.UPSET : Temper.CALM;
    }

    private static void atLeast(String name, double found, double least) {
        if (!(found >= least)) {
            throw new IllegalArgumentException(
                    "miaohui.handoff." + name + ": found " + found + ", expected a number of at least " + least);
        }
    }
}
