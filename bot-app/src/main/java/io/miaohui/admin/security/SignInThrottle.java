package io.miaohui.admin.security;

import io.miaohui.admin.security.SignInTryMapper.Tries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, for each name and for each address. Tries are counted in the database, so that a load balancer
 * does not multiply them by the number of replicas and a restart does not forgive them. Names that do not exist count
 * like those that do, so the throttle does not tell which is which. A try counts before the password is looked at:
 * guesses that arrive together can't all slip through. Old rows go with each try, and one address can make few.
 */
@Component
class SignInThrottle {

    private static final int FREE_PER_NAME = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 5;

    private final SignInTryMapper tries;
    private final Clock clock;

    SignInThrottle(SignInTryMapper tries, Clock clock) {
        this.tries = tries;
        this.clock = clock;
    }

    /** Takes one try; returns how long to wait if there is none left, else zero. */
    Duration take(String name, String address) {
        Instant now = clock.instant();
        tries.forgetOlderThan(now.minus(LONGEST_WAIT));
        Duration byName = take(nameSubject(name), FREE_PER_NAME, now);
        Duration byAddress = take(addressSubject(address), FREE_PER_ADDRESS, now);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    void succeeded(String name, String address) {
        tries.forget(nameSubject(name));
        tries.forget(addressSubject(address));
    }

    private Duration take(String subject, int free, Instant now) {
        Tries before = tries.find(subject);
        Duration wait = before == null ? Duration.ZERO : wait(before, free, now);
        if (!wait.isZero()) {
            // Knocking while locked out changes nothing, so nobody can keep an admin out by trying on and on.
            return wait;
        }
        count(subject, now);
        Tries after = tries.find(subject);
        int limit = Math.max(free, before == null ? 1 : before.tries() + 1);
        return after != null && after.tries() > limit ? FIRST_WAIT : Duration.ZERO;
    }

    private void count(String subject, Instant now) {
        if (tries.add(subject, now) > 0) {
            return;
        }
        try {
            tries.start(subject, now);
        } catch (DuplicateKeyException e) {
            tries.add(subject, now);
        }
    }

    private static Duration wait(Tries tries, int free, Instant now) {
        if (tries.tries() < free) {
            return Duration.ZERO;
        }
        Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(tries.tries() - free, MAX_DOUBLINGS));
        Duration bounded = whole.compareTo(LONGEST_WAIT) < 0 ? whole : LONGEST_WAIT;
        Duration left = Duration.between(now, tries.lastAt().plus(bounded));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String nameSubject(String name) {
        return "name:" + name.substring(0, Math.min(name.length(), AdminAccounts.MAX_NAME));
    }

    private static String addressSubject(String address) {
        return "ip:" + address;
    }
}
