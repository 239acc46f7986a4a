package io.miaohui.faq;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The FAQ as it is being edited. Nothing in it answers before it is published. */
public interface FaqDraft {

    /**
     * One page of the draft, in the admin's order.
     *
     * @param search words, set apart by blanks, each of which must occur in the id, the standard or a similar question
     *     or the answer, in upper or lower case; {@code null} for all
     * @param category {@code null} for all
     * @param page from 0
     * @param size 1..200
     * @throws IllegalArgumentException if page or size is out of range
     */
    Page search(@Nullable String search, @Nullable String category, int page, int size);

    /** The categories in use, without the empty one, in the order of their first entries. */
    List<String> categories();

    Optional<FaqEntry> find(String id);

    /** All entries in the admin's order. */
    List<FaqEntry> all();

    /**
     * Adds the entry as the last one, or replaces the one with its id where that stands.
     *
     * @throws IllegalArgumentException if {@link FaqLimits#problemOf} finds something
     */
    void save(FaqEntry entry);

    /**
     * Adds or replaces many in one transaction: all or none. New ones come last, in the order given.
     *
     * @throws IllegalArgumentException if {@link FaqLimits#problemOf} finds something, or an id occurs twice
     */
    void saveAll(List<FaqEntry> entries);

    /**
     * Changes one entry as it stands. Of two who do so at once each finds the other's change in it.
     *
     * @param change gets the entry and returns what takes its place, under the same id
     * @return whether there is such an entry
     * @throws IllegalArgumentException if {@link FaqLimits#problemOf} finds something; nothing is changed then
     */
    boolean change(String id, UnaryOperator<FaqEntry> change);

    /** @return whether there was such an entry */
    boolean delete(String id);

    /** What publishing now would change against the release that is live on this replica. */
    Changes changes();

    record Page(List<FaqEntry> entries, long total, int page, int size) {}

    record Changes(int added, int changed, int removed) {
        public boolean isEmpty() {
            return added + changed + removed == 0;
        }
    }
}
