package io.miaohui.admin;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqLimits;
import io.miaohui.faq.KeywordSyntax;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * An entry as the page that edits it holds it: lists as one line per item, moments as the console's local time.
 *
 * @param version which state of the entry was loaded; {@code null} for a new one
 */
record EntryForm(
        @NotBlank(message = "{admin.edit.id.missing}") @Size(max = FaqLimits.ID, message = "{admin.edit.long}")
                String id,
        @Size(max = FaqLimits.CATEGORY, message = "{admin.edit.long}") @Nullable String category,
        @NotBlank(message = "{admin.edit.question.missing}")
                @Size(max = FaqLimits.QUESTION, message = "{admin.edit.long}")
                String question,
        @Nullable String similar,
        @Nullable String negative,
        @Nullable String keywords,
        @NotBlank(message = "{admin.edit.answer.missing}") @Size(max = FaqLimits.ANSWER, message = "{admin.edit.long}")
                String answer,
        @Pattern(regexp = EntryForm.ADDRESS, message = "{admin.edit.address}")
                @Size(max = FaqLimits.URL, message = "{admin.edit.long}")
                @Nullable
                String image,
        @Pattern(regexp = EntryForm.ADDRESS, message = "{admin.edit.address}")
                @Size(max = FaqLimits.URL, message = "{admin.edit.long}")
                @Nullable
                String link,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime until,
        boolean enabled,
        @Nullable String version) {

    static final String ADDRESS = "\\s*|(https?://|/)\\S+";

    static EntryForm empty(String id) {
        return new EntryForm(id, "", "", "", "", "", "", "", "", null, null, true, null);
    }

    static EntryForm of(FaqEntry entry, Moments moments) {
        return new EntryForm(
                entry.id(),
                entry.category(),
                entry.question(),
                lines(entry.similar()),
                lines(entry.negative()),
                lines(entry.keywords()),
                entry.answer(),
                entry.image(),
                entry.link(),
                moments.local(entry.from()),
                moments.local(entry.until()),
                entry.enabled(),
                versionOf(entry));
    }

    /** What tells one state of an entry from another, the same on every replica. */
    static String versionOf(FaqEntry entry) {
        CRC32 sum = new CRC32();
        sum.update(entry.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    @AssertTrue(message = "{admin.edit.lines}")
    public boolean isEachLineShort() {
        return Stream.of(similar, negative)
                .flatMap(lines -> items(lines).stream())
                .allMatch(line -> line.length() <= FaqLimits.QUESTION);
    }

    @AssertTrue(message = "{admin.edit.keywords.wrong}")
    public boolean isEachRuleWhole() {
        return items(keywords).stream()
                .allMatch(rule -> KeywordSyntax.faultIn(rule).isEmpty());
    }

    @AssertTrue(message = "{admin.edit.period}")
    public boolean isPeriodInOrder() {
        return from == null || until == null || from.isBefore(until);
    }

    public boolean isNew() {
        return version == null || version.isEmpty();
    }

    EntryForm basedOn(FaqEntry current) {
        return new EntryForm(
                id,
                category,
                question,
                similar,
                negative,
                keywords,
                answer,
                image,
                link,
                from,
                until,
                enabled,
                versionOf(current));
    }

    /**
     * The entry that the form means.
     *
     * @param before the entry as it stands, whose unknown columns stay
     */
    FaqEntry toEntry(@Nullable FaqEntry before, Moments moments) {
        return new FaqEntry(
                id.strip(),
                category == null ? "" : category.strip(),
                question.strip(),
                items(similar),
                items(negative),
                items(keywords),
                answer.strip().replace("\r\n", "\n"),
                blankToNull(image),
                blankToNull(link),
                moments.instant(from, before == null ? null : before.from()),
                moments.instant(until, before == null ? null : before.until()),
                enabled,
                before == null ? Map.of() : before.extra());
    }

    private static String lines(List<String> items) {
        return String.join("\n", items);
    }

    private static List<String> items(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
