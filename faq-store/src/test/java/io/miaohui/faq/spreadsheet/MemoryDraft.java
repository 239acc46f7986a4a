package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A draft without a database that counts what is written. */
final class MemoryDraft implements FaqDraft {

    private final Map<String, FaqEntry> entries = new LinkedHashMap<>();
    private final List<List<FaqEntry>> saved = new ArrayList<>();

    MemoryDraft(FaqEntry... entries) {
        for (FaqEntry entry : entries) {
            this.entries.put(entry.id(), entry);
        }
    }

    /** What each call of {@link #saveAll} was given. */
    List<List<FaqEntry>> saved() {
        return saved;
    }

    FaqEntry only() {
        if (entries.size() != 1) {
            throw new AssertionError("Not one entry: " + entries.keySet());
        }
        return all().get(0);
    }

    @Override
    public Optional<FaqEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<FaqEntry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public void saveAll(List<FaqEntry> batch) {
        saved.add(batch);
        batch.forEach(entry -> entries.put(entry.id(), entry));
    }

    @Override
    public Page search(String search, String category, int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> categories() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(FaqEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean change(String id, UnaryOperator<FaqEntry> change) {
        find(id).map(change).ifPresent(this::save);
        return find(id).isPresent();
    }

    @Override
    public boolean delete(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Changes changes() {
        throw new UnsupportedOperationException();
    }
}
