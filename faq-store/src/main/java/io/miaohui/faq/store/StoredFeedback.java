package io.miaohui.faq.store;

import io.miaohui.faq.Feedback;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** Verdicts in the database. */
@Component
class StoredFeedback implements Feedback {

    private final VerdictMapper verdicts;

    StoredFeedback(VerdictMapper verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void add(Verdict verdict) {
        verdicts.put(VerdictRow.of(null, verdict));
    }

    @Override
    public void put(String about, Verdict verdict) {
        Assert.isTrue(
                !about.isBlank() && about.length() <= LONGEST_ABOUT,
                "what a verdict is about takes 1 to " + LONGEST_ABOUT + " characters");
        verdicts.put(VerdictRow.of(about, verdict));
    }

    @Override
    public void withdraw(String about) {
        verdicts.withdraw(about);
    }

    @Override
    public List<Verdict> newest(int limit) {
        return verdicts.newest(limit).stream().map(VerdictRow::toVerdict).toList();
    }

    /** In steps, so that no lock is held for long. */
    @Override
    public int deleteBefore(Instant moment) {
        int deleted = 0;
        for (int step = verdicts.deleteSomeBefore(moment); step > 0; step = verdicts.deleteSomeBefore(moment)) {
            deleted += step;
        }
        return deleted;
    }
}
