package io.miaohui.faq.store;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import com.baomidou.mybatisplus.core.metadata.IPage;
import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/** The draft in the database. Whoever writes locks the draft first, so that two writers never meet half-way. */
@Component
class StoredDraft implements FaqDraft {

    private static final int LARGEST_PAGE = 200;

    private final DraftReader reader;
    private final DraftWriter writer;
    private final DraftChanges changes;
    private final EntryMapper entries;
    private final RevisionMapper revisions;
    private final Transactions transactions;

    StoredDraft(
            DraftReader reader,
            DraftWriter writer,
            DraftChanges changes,
            EntryMapper entries,
            RevisionMapper revisions,
            Transactions transactions) {
        this.reader = reader;
        this.writer = writer;
        this.changes = changes;
        this.entries = entries;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    @Override
    public Page search(@Nullable String search, @Nullable String category, int page, int size) {
        Assert.isTrue(page >= 0, "page must not be below 0");
        Assert.isTrue(size >= 1 && size <= LARGEST_PAGE, "size must be 1.." + LARGEST_PAGE);
        return transactions.read(() -> {
            IPage<EntryRow> rows = reader.rows(new DraftSearch(search, category), page + 1, size);
            return new Page(reader.withQuestions(rows.getRecords()), rows.getTotal(), page, size);
        });
    }

    @Override
    public List<String> categories() {
        return entries.categories();
    }

    @Override
    public Optional<FaqEntry> find(String id) {
        return reader.find(id);
    }

    @Override
    public List<FaqEntry> all() {
        return reader.all();
    }

    @Override
    public void save(FaqEntry entry) {
        saveAll(List.of(entry));
    }

    @Override
    public void saveAll(List<FaqEntry> batch) {
        check(batch);
        if (batch.isEmpty()) {
            return;
        }
        transactions.write(() -> {
            revisions.advance(RevisionMapper.DRAFT);
            writer.write(batch);
            return batch;
        });
    }

    @Override
    public boolean change(String id, UnaryOperator<FaqEntry> change) {
        return transactions.write(() -> {
            revisions.advance(RevisionMapper.DRAFT);
            Optional<FaqEntry> changed = reader.find(id).map(change);
            changed.ifPresent(entry -> {
                Assert.isTrue(entry.id().equals(id), "a changed entry keeps its id");
                check(List.of(entry));
                writer.write(List.of(entry));
            });
            return changed.isPresent();
        });
    }

    @Override
    public boolean delete(String id) {
        return transactions.write(() -> {
            revisions.advance(RevisionMapper.DRAFT);
            return entries.delete(new QueryWrapper<EntryRow>().eq("entry_key", id)) > 0;
        });
    }

    @Override
    public Changes changes() {
        return changes.againstLive();
    }

    private static void check(List<FaqEntry> batch) {
        Set<String> ids = new HashSet<>();
        for (FaqEntry entry : batch) {
            FaqLimits.problemOf(entry).ifPresent(problem -> {
                throw new IllegalArgumentException("entry " + entry.id() + ": " + problem);
            });
            Assert.isTrue(ids.add(entry.id()), () -> "entry " + entry.id() + " occurs twice");
        }
    }
}
