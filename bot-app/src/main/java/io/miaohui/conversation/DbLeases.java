package io.miaohui.conversation;

import io.miaohui.connectors.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leases as rows. A killed holder's runs out by itself. The clocks of replicas may differ a little: a lease is taken that
 * much too early, so whatever is done under one has to stand two holders for a moment.
 */
@Component
class DbLeases implements Leases {

    private final LeaseMapper leases;
    private final Clock clock;
    private final String holder;

    @Autowired
    DbLeases(LeaseMapper leases, Clock clock) {
        this(leases, clock, UUID.randomUUID().toString());
    }

    /** @param holder names the process; a process that starts again is another */
    DbLeases(LeaseMapper leases, Clock clock, String holder) {
        this.leases = leases;
        this.clock = clock;
        this.holder = holder;
    }

    /** Never in the caller's transaction: others must see at once who holds it. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean hold(String name, Duration time) {
        Instant now = clock.instant();
        if (leases.take(name, holder, now, now.plus(time)) == 1) {
            return true;
        }
        try {
            leases.insert(name, holder, now.plus(time));
            return true;
        } catch (DuplicateKeyException heldElsewhere) {
            return false;
        }
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(String name) {
        leases.release(name, holder, Instant.EPOCH);
    }
}
