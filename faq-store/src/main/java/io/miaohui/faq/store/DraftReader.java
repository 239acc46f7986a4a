package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.extension.plugins.pagination.Page;
import io.miaohui.faq.FaqEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts entries together from the rows of the draft. */
@Component
class DraftReader {

    private final EntryMapper entries;
    private final QuestionMapper questions;
    private final Transactions transactions;

    DraftReader(EntryMapper entries, QuestionMapper questions, Transactions transactions) {
        this.entries = entries;
        this.questions = questions;
        this.transactions = transactions;
    }

    List<FaqEntry> all() {
        return transactions.read(
                () -> assemble(entries.selectList(inOrder()), questions.selectList(questionsInOrder())));
    }

    Optional<FaqEntry> find(String key) {
        return transactions.read(
                () -> withQuestions(entries.selectList(inOrder().eq("entry_key", key))).stream()
                        .findFirst());
    }

    /** @param number from 1 */
    Page<EntryRow> rows(DraftSearch search, int number, int size) {
        return entries.selectPage(new Page<>(number, size), search.restrict(inOrder()));
    }

    List<FaqEntry> withQuestions(List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(row -> row.id).toList();
        return assemble(rows, questions.selectList(questionsInOrder().in("entry_id", ids)));
    }

    private static List<FaqEntry> assemble(List<EntryRow> rows, List<QuestionRow> questions) {
        Map<Long, Wordings> byEntry = new HashMap<>();
        for (QuestionRow question : questions) {
            byEntry.computeIfAbsent(question.entryId, id -> new Wordings()).add(question);
        }
        Wordings none = new Wordings();
        return rows.stream()
                .map(row -> byEntry.getOrDefault(row.id, none).completing(row))
                .toList();
    }

    private static QueryWrapper<EntryRow> inOrder() {
        return new QueryWrapper<EntryRow>().orderByAsc("sort_order", "id");
    }

    private static QueryWrapper<QuestionRow> questionsInOrder() {
        return new QueryWrapper<QuestionRow>().orderByAsc("entry_id", "kind", "sort_order");
    }
}
