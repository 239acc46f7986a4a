package io.miaohui.faq.store;

import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.faq.FaqEntry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of {@code faq_question}. */
@TableName("faq_question")
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class QuestionRow {

    enum Kind {
        SIMILAR,
        NEGATIVE
    }

    long entryId;
    Kind kind;
    int sortOrder;
    String wording;

    static Stream<QuestionRow> of(FaqEntry entry, long entryId) {
        return Stream.concat(of(entryId, Kind.SIMILAR, entry.similar()), of(entryId, Kind.NEGATIVE, entry.negative()));
    }

    private static Stream<QuestionRow> of(long entryId, Kind kind, List<String> wordings) {
        return IntStream.range(0, wordings.size()).mapToObj(index -> {
            QuestionRow row = new QuestionRow();
            row.entryId = entryId;
            row.kind = kind;
            row.sortOrder = index;
            row.wording = wordings.get(index);
            return row;
        });
    }
}
