package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import io.miaohui.faq.FaqEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes entries in batches. Its methods run in a transaction that holds the draft's lock. */
@Component
class DraftWriter {

    /** Keys in one IN list. */
    private static final int CHUNK = 500;

    private final EntryMapper entries;
    private final QuestionMapper questions;
    private final Batches batches;
    private final Clock clock;

    DraftWriter(EntryMapper entries, QuestionMapper questions, Batches batches, Clock clock) {
        this.entries = entries;
        this.questions = questions;
        this.batches = batches;
        this.clock = clock;
    }

    void write(List<FaqEntry> batch) {
        Map<String, EntryRow> standing = standing(batch);
        List<EntryRow> added = new ArrayList<>();
        List<EntryRow> replaced = new ArrayList<>();
        List<QuestionRow> wordings = new ArrayList<>();
        Instant now = clock.instant();
        long id = entries.greatestId();
        long place = entries.lastPlace();
        for (FaqEntry entry : batch) {
            EntryRow old = standing.get(entry.id());
            EntryRow row = old == null
                    ? EntryRow.of(entry, ++id, ++place, now)
                    : EntryRow.of(entry, old.id, old.sortOrder, now);
            (old == null ? added : replaced).add(row);
            QuestionRow.of(entry, row.id).forEach(wordings::add);
        }
        batches.run(EntryMapper.class, "add", added);
        batches.run(EntryMapper.class, "replace", replaced);
        forgetQuestions(replaced);
        batches.run(QuestionMapper.class, "add", wordings);
    }

    private void forgetQuestions(List<EntryRow> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<Long> ids = rows.subList(from, Math.min(from + CHUNK, rows.size())).stream()
                    .map(row -> row.id)
                    .toList();
            questions.delete(new QueryWrapper<QuestionRow>().in("entry_id", ids));
        }
    }

    private Map<String, EntryRow> standing(List<FaqEntry> batch) {
        Map<String, EntryRow> byKey = new HashMap<>();
        for (int from = 0; from < batch.size(); from += CHUNK) {
            List<String> keys = batch.subList(from, Math.min(from + CHUNK, batch.size())).stream()
                    .map(FaqEntry::id)
                    .toList();
            entries.selectList(new QueryWrapper<EntryRow>()
                            .select("id", "entry_key", "sort_order")
                            .in("entry_key", keys))
                    .forEach(row -> byKey.put(row.entryKey, row));
        }
        return byKey;
    }
}
