package io.miaohui.faq;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The release that answers now. Read from memory only; a newer release takes its place within two seconds. */
public interface Faq {

    /** The release that this replica answers from at this moment; immutable. */
    Live live();

    /**
     * Why what was published last does not answer here yet, or why a changed synonym file is not in force, in words
     * without secrets, for health and pages; empty while all is well. What was there before goes on answering meanwhile.
     */
    Optional<String> problem();

    /**
     * One release, ready to answer.
     *
     * @param number 0 before anything was published
     * @param publishedAt {@code null} before anything was published
     * @param entries by their id, in the admin's order, disabled ones included; unmodifiable
     */
    record Live(long number, @Nullable Instant publishedAt, FaqMatcher matcher, Map<String, FaqEntry> entries) {

        public Optional<FaqEntry> entry(String id) {
            return Optional.ofNullable(entries.get(id));
        }
    }
}
