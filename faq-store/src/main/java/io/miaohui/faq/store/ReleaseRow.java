package io.miaohui.faq.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.faq.Releases.Release;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code faq_release}. */
@TableName("faq_release")
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class ReleaseRow {

    @TableId(type = IdType.INPUT)
    long number;

    Instant publishedAt;
    String publishedBy;

    @Nullable
    String note;

    int entries;

    @Nullable
    Long restores;

    static ReleaseRow of(Release release) {
        ReleaseRow row = new ReleaseRow();
        row.number = release.number();
        row.publishedAt = release.publishedAt();
        row.publishedBy = release.by();
        row.note = release.note();
        row.entries = release.entries();
        row.restores = release.restores();
        return row;
    }

    Release toRelease() {
        return new Release(number, publishedAt, publishedBy, note, entries, restores);
    }
}
