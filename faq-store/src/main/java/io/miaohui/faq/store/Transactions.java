package io.miaohui.faq.store;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The two kinds of transaction that this package runs. Both join one that is already open. */
@Component
class Transactions {

    private final TransactionTemplate writing;
    private final TransactionTemplate snapshot;

    Transactions(PlatformTransactionManager manager) {
        writing = new TransactionTemplate(manager);
        snapshot = new TransactionTemplate(manager);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T write(Supplier<T> work) {
        return writing.execute(status -> work.get());
    }

    /** Several statements read one state of the database, although others write. */
    <T> T read(Supplier<T> work) {
        return snapshot.execute(status -> work.get());
    }

    /** As {@link #write}, and committed when this returns. */
    <T> T commit(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("publishing commits by itself and cannot be part of a transaction");
        }
        return write(work);
    }
}
