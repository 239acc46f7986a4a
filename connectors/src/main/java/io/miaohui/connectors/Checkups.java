package io.miaohui.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All checkups, side by side: most of the time each waits for its platform. */
public final class Checkups {

    private final List<Checkup> all;

    public Checkups(List<Checkup> all) {
        this.all = List.copyOf(all);
    }

    /** Runs them and waits for all; see {@link Checkup#run}. */
    public List<Finding> run(boolean mayWrite) {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, all.size()));
        try {
            List<CompletableFuture<List<Finding>>> running = all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> one.run(mayWrite), threads))
                    .toList();
            List<Finding> findings = new ArrayList<>();
            running.forEach(one -> findings.addAll(one.join()));
            return findings;
        } finally {
            threads.shutdown();
        }
    }
}
