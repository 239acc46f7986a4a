package io.miaohui.faq.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.faq.Tuning.Choice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code matching_choice}. */
@TableName("matching_choice")
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class ChoiceRow {

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    Instant chosenAt;
    String chosenBy;

    @Nullable
    Double answerAt;

    @Nullable
    Double clarifyAt;

    @Nullable
    Long trainingId;

    static ChoiceRow of(Choice choice, Instant at, String by) {
        ChoiceRow row = new ChoiceRow();
        row.chosenAt = at;
        row.chosenBy = by;
        row.answerAt = choice.answerAt();
        row.clarifyAt = choice.clarifyAt();
        row.trainingId = choice.training();
        return row;
    }

    Choice toChoice() {
        return new Choice(chosenAt, chosenBy, answerAt, clarifyAt, trainingId);
    }
}
