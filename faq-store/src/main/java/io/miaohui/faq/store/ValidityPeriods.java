package io.miaohui.faq.store;

import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The stretches of time in which the same entries of a release are live. */
final class ValidityPeriods {

    private final Instant[] bounds;

    ValidityPeriods(List<FaqEntry> entries) {
        bounds = entries.stream()
                .flatMap(entry -> Stream.of(entry.from(), entry.until()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(Instant[]::new);
    }

    /** Equal for two moments exactly if no entry begins or ceases to answer between them. */
    int at(Instant moment) {
        int found = Arrays.binarySearch(bounds, moment);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
