package io.miaohui.handoff;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The secret that signs links to the workbench: the setting's, or one that all replicas share through the database. */
class WorkbenchKey {

    private final WorkbenchKeyMapper mapper;
    private volatile @Nullable String cached;

    WorkbenchKey(WorkbenchSettings settings, WorkbenchKeyMapper mapper) {
        this.mapper = mapper;
        this.cached = settings.secret();
    }

    String secret() {
        String known = cached;
        return known != null ? known : load();
    }

    private String load() {
        String stored = mapper.find();
        if (stored != null) {
            cached = stored;
            return stored;
        }
        // Not cached here: the transaction that made it may still be rolled back.
        return make();
    }

    private String make() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String made = Base64.getEncoder().encodeToString(bytes);
        try {
            mapper.insert(made);
            return made;
        } catch (DuplicateKeyException anotherReplicaWasFaster) {
            return Objects.requireNonNull(mapper.find());
        }
    }
}
