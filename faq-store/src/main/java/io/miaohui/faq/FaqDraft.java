package io.miaohui.faq;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The FAQ as it is being edited. Nothing in it answers before it is published. */
public interface FaqDraft {

    /**
     * One page of the draft, in the admin's order.
     *
     * @param search words that must occur in the id, a question or the answer; {@code null} for all
     * @param category {@code null} for all
     * @param page from 0
     * @param size 1..200
     */
    Page search(@Nullable String search, @Nullable String category, int page, int size);

    List<String> categories();

    Optional<FaqEntry> find(String id);

    /** All entries in the admin's order. */
    List<FaqEntry> all();

    /** Adds the entry, or replaces the one with its id where that stands. */
    void save(FaqEntry entry);

    /** Adds or replaces many in one transaction: all or none. */
    void saveAll(List<FaqEntry> entries);

    /** @return whether there was such an entry */
    boolean delete(String id);

    /** What publishing now would change against the live release. */
    Changes changes();

    record Page(List<FaqEntry> entries, long total, int page, int size) {}

    record Changes(int added, int changed, int removed) {
        public boolean isEmpty() {
            return added + changed + removed == 0;
        }
    }
}
