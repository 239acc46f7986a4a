package io.miaohui.handoff;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A draft in memory. */
public final class FakeDraft implements FaqDraft {

    private final Map<String, FaqEntry> entries = new LinkedHashMap<>();

    @Override
    public Page search(String search, String category, int page, int size) {
        return new Page(all(), entries.size(), page, size);
    }

    @Override
    public List<String> categories() {
        return all().stream().map(FaqEntry::category).distinct().toList();
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
    public void save(FaqEntry entry) {
        entries.put(entry.id(), entry);
    }

    @Override
    public void saveAll(List<FaqEntry> all) {
        all.forEach(this::save);
    }

    @Override
    public boolean change(String id, UnaryOperator<FaqEntry> change) {
        find(id).map(change).ifPresent(this::save);
        return find(id).isPresent();
    }

    @Override
    public boolean delete(String id) {
        return entries.remove(id) != null;
    }

    @Override
    public Changes changes() {
        return new Changes(entries.size(), 0, 0);
    }
}
