package io.miaohui.faq.store;

import io.miaohui.faq.FaqLimits;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code faq_verdict}. */
@SuppressWarnings("NullAway.Init") // MyBatis fills the fields.
class VerdictRow {

    @Nullable
    String about;

    String question;
    String entryKey;
    boolean right;
    Source source;
    Instant saidAt;

    static VerdictRow of(@Nullable String about, Verdict verdict) {
        VerdictRow row = new VerdictRow();
        row.about = about;
        row.question = head(verdict.question());
        row.entryKey = verdict.entryId();
        row.right = verdict.right();
        row.source = verdict.source();
        row.saidAt = verdict.at();
        return row;
    }

    Verdict toVerdict() {
        return new Verdict(question, entryKey, right, source, saidAt);
    }

    private static String head(String question) {
        if (question.length() <= FaqLimits.QUESTION) {
            return question;
        }
        boolean splits = Character.isHighSurrogate(question.charAt(FaqLimits.QUESTION - 1));
        return question.substring(0, splits ? FaqLimits.QUESTION - 1 : FaqLimits.QUESTION);
    }
}
