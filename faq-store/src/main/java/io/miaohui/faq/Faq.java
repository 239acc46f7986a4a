package io.miaohui.faq;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The release that answers now. Read from memory only; a newer release takes its place within two seconds. */
public interface Faq {

    /** The release that this replica answers from at this moment; immutable. */
    Live live();

    /**
     * One release, ready to answer.
     *
     * @param number 0 before anything was published
     * @param publishedAt {@code null} before anything was published
     */
    record Live(
            long number, @Nullable Instant publishedAt, FaqMatcher matcher, java.util.Map<String, FaqEntry> entries) {

        public Optional<FaqEntry> entry(String id) {
            return Optional.ofNullable(entries.get(id));
        }
    }
}
