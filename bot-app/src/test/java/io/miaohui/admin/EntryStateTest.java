package io.miaohui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryStateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void saysWhetherAnEntryAnswersAndIfNotWhy() {
        assertThat(state(null, null, true)).isEqualTo(EntryState.LIVE);
        assertThat(state(NOON, NOON.plusMillis(1), true)).isEqualTo(EntryState.LIVE);
        assertThat(state(NOON.plusMillis(1), null, true)).isEqualTo(EntryState.NOT_YET);
        assertThat(state(null, NOON, true)).isEqualTo(EntryState.EXPIRED);
        assertThat(state(null, NOON, false)).isEqualTo(EntryState.DISABLED);
    }

    private static EntryState state(@Nullable Instant from, @Nullable Instant until, boolean enabled) {
        FaqEntry entry = new FaqEntry(
                "Q", "", "q", List.of(), List.of(), List.of(), "a", null, null, from, until, enabled, Map.of());
        return EntryState.of(entry, NOON);
    }
}
