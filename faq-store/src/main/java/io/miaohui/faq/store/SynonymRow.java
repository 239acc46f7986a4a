package io.miaohui.faq.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.faq.Synonyms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code synonym_group}. */
@TableName("synonym_group")
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class SynonymRow {

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    String words;
    String means;
    Instant createdAt;

    static SynonymRow of(Synonyms.Group group, Instant now) {
        SynonymRow row = new SynonymRow();
        row.words = Json.of(group.words());
        row.means = Json.of(group.means());
        row.createdAt = now;
        return row;
    }

    Synonyms.Group toGroup() {
        return new Synonyms.Group(Json.strings(words), Json.strings(means));
    }
}
