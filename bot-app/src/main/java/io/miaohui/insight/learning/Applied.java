package io.miaohui.insight.learning;

import org.jspecify.annotations.Nullable;

/**
 * What accepting a proposal wrote.
 *
 * @param entryId the entry it was written to, or that was made; {@code null} for a synonym
 * @param wording the question, or the customers' word; {@code null} if it was there before and nothing was written
 * @param counterpart the new entry's answer, or the FAQ's word; {@code null} for a question
 */
record Applied(@Nullable String entryId, @Nullable String wording, @Nullable String counterpart) {

    /** It was there already. */
    static Applied nothing(@Nullable String entryId) {
        return new Applied(entryId, null, null);
    }
}
