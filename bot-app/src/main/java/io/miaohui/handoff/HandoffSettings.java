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
 * @param words what calls a person, besides {@code config/handoff-words.txt}
 */
@ConfigurationProperties("miaohui.handoff")
public record HandoffSettings(
        @DefaultValue("3") int afterMisses,
        @DefaultValue("3") int afterRepeats,
        @DefaultValue("0.75") double moodAt,
        @DefaultValue List<String> words) {

    public HandoffSettings {
        words = List.copyOf(words);
        atLeast("after-misses", afterMisses, 0);
        atLeast("after-repeats", afterRepeats, 0);
        atLeast("mood-at", moodAt, 0);
    }

    private static void atLeast(String name, double found, double least) {
        if (!(found >= least)) {
            throw new IllegalArgumentException(
                    "miaohui.handoff." + name + ": found " + found + ", expected a number of at least " + least);
        }
    }
}
