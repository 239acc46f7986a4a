package io.miaohui.conversation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Work that waits until a test lets it go on: one piece at a time, when and on which replica the test likes. */
class SteppedExecutor extends LaneExecutor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    /** Whether work is done by whoever asks for it, as a callback's thread seems to do. */
    boolean inline;

    @Override
    public void execute(Runnable task) {
        if (inline) {
            task.run();
        } else {
            waiting.add(task);
        }
    }

    @Override
    Executor sending(String channel) {
        return waiting::add;
    }

    /** @return whether there was anything to do */
    boolean step() {
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }
}
