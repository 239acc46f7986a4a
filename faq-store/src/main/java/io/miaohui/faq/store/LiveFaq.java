package io.miaohui.faq.store;

import io.miaohui.faq.Faq;
import io.miaohui.faq.ReleaseWentLive;
import io.miaohui.faq.store.ReleaseLoader.Version;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Holds the release that answers. A newer one is built off to the side and takes its place in one step; one that cannot
 * be loaded leaves the old one where it is. The first is loaded before anybody can hold an instance: a replica that
 * cannot answer does not start.
 */
@Component
@DependsOnDatabaseInitialization
class LiveFaq implements Faq, Followed, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(LiveFaq.class);

    private final ReleaseLoader loader;
    private final ApplicationEventPublisher events;
    private volatile Live live;
    private volatile @Nullable String problem;
    private Version version;
    private Duration took;

    /** What is broken stays broken, so it isn't loaded again each second. */
    private @Nullable Version unusable;

    LiveFaq(ReleaseLoader loader, ApplicationEventPublisher events) {
        this.loader = loader;
        this.events = events;
        long start = System.nanoTime();
        version = loader.newest();
        live = loader.load(version);
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    /** Only now are all listeners there. */
    @Override
    public void afterSingletonsInstantiated() {
        announce();
    }

    @Override
    public Live live() {
        return live;
    }

    @Override
    public Optional<String> problem() {
        return Optional.ofNullable(problem).or(loader::problem);
    }

    @Override
    public synchronized void refresh() {
        Version newest;
        try {
            newest = loader.newest();
        } catch (DataAccessException e) {
            report("the database cannot be asked for the newest release", e);
            return;
        }
        if (newest.equals(version)) {
            problem = null;
        } else if (!newest.equals(unusable)) {
            swap(newest);
        }
    }

    private void swap(Version newest) {
        long start = System.nanoTime();
        try {
            live = loader.load(newest);
        } catch (DataAccessException e) {
            report("release " + newest.release() + " cannot be read from the database", e);
            return;
        } catch (RuntimeException e) {
            unusable = newest;
            report("release " + newest.release() + " cannot be made ready to answer", e);
            return;
        }
        version = newest;
        took = Duration.ofNanos(System.nanoTime() - start);
        problem = null;
        announce();
    }

    private void report(String what, RuntimeException cause) {
        String found = what + "; release " + live.number() + " goes on answering";
        if (!found.equals(problem)) {
            log.error("{}", found, cause);
        }
        problem = found;
    }

    private void announce() {
        Live current = live;
        if (current.number() == 0) {
            log.info("No release of the FAQ yet");
            return;
        }
        int entries = current.entries().size();
        log.info(
                "Release {} of the FAQ answers: {} entries, ready in {} ms",
                current.number(),
                entries,
                took.toMillis());
        try {
            events.publishEvent(new ReleaseWentLive(current.number(), entries, took));
        } catch (RuntimeException e) {
            log.error("A listener failed over release {}, which answers nevertheless", current.number(), e);
        }
    }
}
