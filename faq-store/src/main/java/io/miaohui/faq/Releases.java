package io.miaohui.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbered, immutable snapshots of the FAQ. The newest one answers. */
public interface Releases {

    /**
     * Makes the draft the newest release.
     *
     * @param by the admin's name
     * @param note why, may be {@code null}
     */
    Release publish(String by, @Nullable String note);

    /**
     * Publishes the content of an earlier release again, under a new number. The draft stays as it is.
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
