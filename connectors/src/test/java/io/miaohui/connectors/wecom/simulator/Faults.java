package io.miaohui.connectors.wecom.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The switchboard of faults. Safe for use by many threads. */
public final class Faults {

    private final Map<Fault, Integer> pending = new EnumMap<>(Fault.class);
    private CountDownLatch silence = new CountDownLatch(1);

    /** The fault strikes from now on. */
    public void on(Fault fault) {
        next(fault, Integer.MAX_VALUE);
    }

    /** The fault strikes the next so many times. */
    public synchronized void next(Fault fault, int times) {
        pending.put(fault, times);
    }

    public synchronized void off(Fault fault) {
        pending.remove(fault);
    }

    /** All faults end, and who waits in silence is answered. */
    public synchronized void clear() {
        pending.clear();
        silence.countDown();
        silence = new CountDownLatch(1);
    }

    synchronized boolean strikes(Fault fault) {
        int left = pending.getOrDefault(fault, 0);
        if (left == 0) {
            return false;
        }
        pending.put(fault, left - 1);
        return true;
    }

    void waitInSilence() throws InterruptedException {
        CountDownLatch end;
        synchronized (this) {
            end = silence;
        }
        end.await(1, TimeUnit.MINUTES);
    }
}
