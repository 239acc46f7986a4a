package io.miaohui.faq.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.faq.FaqEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code faq_entry}. */
@TableName("faq_entry")
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class EntryRow {

    @TableId(type = IdType.INPUT)
    long id;

    String entryKey;
    long sortOrder;
    String category;
    String question;
    String answer;

    @Nullable
    String image;

    @Nullable
    String link;

    String keywords;

    @Nullable
    Instant validFrom;

    @Nullable
    Instant validUntil;

    boolean enabled;
    String extra;
    Instant updatedAt;

    static EntryRow of(FaqEntry entry, long id, long sortOrder, Instant now) {
        EntryRow row = new EntryRow();
        row.id = id;
        row.sortOrder = sortOrder;
        row.entryKey = entry.id();
        row.category = entry.category();
        row.question = entry.question();
        row.answer = entry.answer();
        row.image = entry.image();
        row.link = entry.link();
        row.keywords = Json.of(entry.keywords());
        row.validFrom = entry.from();
        row.validUntil = entry.until();
        row.enabled = entry.enabled();
        row.extra = Json.of(entry.extra());
        row.updatedAt = now;
        return row;
    }

    FaqEntry toEntry(List<String> similar, List<String> negative) {
        return new FaqEntry(
                entryKey,
                category,
                question,
                similar,
                negative,
                Json.strings(keywords),
                answer,
                image,
                link,
                validFrom,
                validUntil,
                enabled,
                Json.map(extra));
    }
}
