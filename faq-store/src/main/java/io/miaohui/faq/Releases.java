package io.miaohui.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbered, immutable snapshots of the FAQ. The newest one answers.
 *
 * <p>Publishing commits by itself, and this replica answers from the new release when the method returns (if not,
 * {@link Faq#problem} says why); the others follow within two seconds. So it must not be called inside a transaction:
 * {@link IllegalStateException}.
 */
public interface Releases {

    /**
     * Makes the draft the newest release. A draft that equals the newest release makes no other: that release is
     * returned as it is.
     *
     * @param by the admin's name, up to 100 characters
     * @param note why, up to 1000 characters, may be {@code null}
     * @throws EmptyDraftException if the draft holds no enabled entry: a running bot is not to fall silent by accident
     * @throws IllegalArgumentException if {@code by} or {@code note} is too long
     */
    Release publish(String by, @Nullable String note);

    /**
     * Publishes the content of an earlier release again, under a new number. The draft stays as it is. Going back to
     * the newest release changes nothing and returns it.
     *
     * @throws IllegalArgumentException if there is no release of that number
     */
    Release rollBackTo(long number, String by);

    /** Newest first. */
    List<Release> latest(int limit);

    /**
     * @param restores the number of the release whose content this one repeats, if it is a roll-back
     */
    record Release(
            long number, Instant publishedAt, String by, @Nullable String note, int entries, @Nullable Long restores) {}
}
