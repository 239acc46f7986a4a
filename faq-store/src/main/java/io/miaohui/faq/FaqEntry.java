package io.miaohui.faq;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer and the questions that ask for it.
 *
 * @param id the admin's own number, unique within the FAQ, such as {@code Q-012}
 * @param category may be empty
 * @param question the standard question
 * @param similar other ways to ask the same
 * @param negative questions that look alike and must not be answered by this entry
 * @param keywords the admin's rules, one per item, as {@link KeywordSyntax} describes them; any rule that holds is
 *     enough
 * @param answer Markdown
 * @param image URL or a path below the public URL
 * @param link URL where to read on
 * @param from first moment at which it may answer
 * @param until first moment at which it may no longer answer
 * @param enabled a disabled entry stays in the draft and never answers
 * @param extra columns of a spreadsheet that Miaohui does not know, kept as they are, in their order
 */
public record FaqEntry(
        String id,
        String category,
        String question,
        List<String> similar,
        List<String> negative,
        List<String> keywords,
        String answer,
        @Nullable String image,
        @Nullable String link,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean enabled,
        Map<String, String> extra) {

    public FaqEntry {
        similar = List.copyOf(similar);
        negative = List.copyOf(negative);
        keywords = List.copyOf(keywords);
        extra = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(extra));
    }

    /** An entry with a question and an answer and nothing else. */
    public static FaqEntry of(String id, String question, String answer) {
        return new FaqEntry(
                id, "", question, List.of(), List.of(), List.of(), answer, null, null, null, null, true, Map.of());
    }

    /** The same entry with these similar questions instead of its own. */
    public FaqEntry withSimilar(List<String> questions) {
        return new FaqEntry(
                id, category, question, questions, negative, keywords, answer, image, link, from, until, enabled,
                extra);
    }

    /** The same entry with these negative questions instead of its own. */
    public FaqEntry withNegative(List<String> questions) {
        return new FaqEntry(
                id, category, question, similar, questions, keywords, answer, image, link, from, until, enabled, extra);
    }

    /** Whether it may answer at that moment. */
    public boolean isLiveAt(Instant moment) {
        return enabled && (from == null || !moment.isBefore(from)) && (until == null || moment.isBefore(until));
    }
}
