package io.miaohui.faq.matching;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one sentence model of a process, loaded when it is first asked for. Safe for use by many threads. */
public final class SharedEmbeddings implements Supplier<Optional<Embeddings>> {

    private final boolean wanted;
    private volatile @Nullable Optional<Embeddings> loaded;

    /** @param wanted whether meaning takes part at all; if not, there is never a model */
    public SharedEmbeddings(boolean wanted) {
        this.wanted = wanted;
    }

    /** Loads at first use: a third of a second. */
    @Override
    public Optional<Embeddings> get() {
        Optional<Embeddings> known = loaded;
        return known == null ? load() : known;
    }

    private synchronized Optional<Embeddings> load() {
        Optional<Embeddings> known = loaded;
        if (known == null) {
            known = wanted ? Embeddings.load() : Optional.empty();
            loaded = known;
        }
        return known;
    }
}
