package io.miaohui.connectors.dingtalk.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A message on its way to the robot. */
public final class Push {

    private final String messageId;
    private final String json;
    private final CompletableFuture<Integer> answer = new CompletableFuture<>();
    private final AtomicInteger tries = new AtomicInteger();

    Push(String messageId, String json) {
        this.messageId = messageId;
        this.json = json;
    }

    /** DingTalk's {@code msgId}. */
    public String messageId() {
        return messageId;
    }

    /** The message as it is delivered. */
    public String json() {
        return json;
    }

    /** How often it was delivered. */
    public int tries() {
        return tries.get();
    }

    /** Whether the robot acknowledged it, now. */
    public boolean isAcknowledged() {
        return answer.getNow(0) == 200;
    }

    /** The code of the acknowledgement or the HTTP status; 0 if none came in that time. */
    public int await(Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void tried() {
        tries.incrementAndGet();
    }

    void answered(int code) {
        answer.complete(code);
    }
}
