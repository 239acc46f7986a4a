package io.miaohui.handoff;

import io.miaohui.conversation.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;

/** A customer who waits for a person, and two agents, on whatever database the subclass brings. */
abstract class TicketTests {

    static final Agent LI = new Agent("u1", "小李");

    static final Agent WANG = new Agent("u2", "小王");

    abstract HandoffWorld world();

    HandoffWorld world;
    Conversation customer;

    @BeforeEach
    void aCustomer() {
        world = world();
        customer = world.customer("王女士");
    }

    Conversation now(Conversation conversation) {
        return world.conversations.find(conversation.id()).orElseThrow();
    }

    static List<TicketResult> allAtOnce(List<Callable<TicketResult>> calls) throws Exception {
        ExecutorService agents = Executors.newFixedThreadPool(calls.size());
        try {
            List<TicketResult> results = new ArrayList<>();
            for (Future<TicketResult> result : agents.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            agents.shutdownNow();
        }
    }
}
