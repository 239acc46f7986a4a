package io.miaohui.faq.store;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.miaohui.faq.Training.Figures;
import io.miaohui.faq.Training.Trained;
import io.miaohui.faq.matching.ConfidenceModel;
import io.miaohui.faq.matching.MatchingModels;
import io.miaohui.faq.tuning.FeedbackSet.Rehearsed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code matching_training}. */
@TableName("matching_training")
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class TrainingRow {

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    Instant trainedAt;
    String trainedBy;
    int questions;
    double answerAt;
    double rightBefore;
    double wrongBefore;
    double offBefore;
    double rightAfter;
    double wrongAfter;
    double offAfter;
    String wordsWeights;
    String meaningWeights;

    static TrainingRow of(MatchingModels models, Rehearsed rehearsed, Instant at, String by) {
        TrainingRow row = new TrainingRow();
        row.trainedAt = at;
        row.trainedBy = by;
        row.questions = rehearsed.questions();
        row.answerAt = rehearsed.answerAt();
        row.rightBefore = rehearsed.before().right();
        row.wrongBefore = rehearsed.before().wrong();
        row.offBefore = rehearsed.before().calibrationError();
        row.rightAfter = rehearsed.after().right();
        row.wrongAfter = rehearsed.after().wrong();
        row.offAfter = rehearsed.after().calibrationError();
        row.wordsWeights = models.words().text();
        row.meaningWeights = models.meaning().text();
        return row;
    }

    Trained toTrained() {
        return new Trained(
                Objects.requireNonNull(id),
                trainedAt,
                trainedBy,
                questions,
                answerAt,
                new Figures(rightBefore, wrongBefore, offBefore),
                new Figures(rightAfter, wrongAfter, offAfter));
    }

    /** @throws IllegalArgumentException if they were made for another version of the program */
    MatchingModels models() {
        return new MatchingModels(ConfidenceModel.readWhole(wordsWeights), ConfidenceModel.readWhole(meaningWeights));
    }
}
