package io.miaohui.connectors.wecom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The codes with which cards can be changed after they were sent, by task id: each for one change within 72 hours. Kept in
 * memory alone, because a card that can't be changed any more costs nobody an answer. Safe for use by many threads.
 */
final class CardCodes {

    private final Cache<String, String> codes = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(72))
            .build();

    /** Keeps a code that WeCom gave; the last one counts. */
    void keep(@Nullable String taskId, @Nullable String code) {
        if (taskId != null && code != null && !code.isBlank()) {
            codes.put(taskId, code);
        }
    }

    /** The code, which is spent by being asked for. */
    @Nullable
    String take(String taskId) {
        return codes.asMap().remove(taskId);
    }
}
