package io.miaohui.demo;

import io.miaohui.Platforms;
import io.miaohui.connectors.dingtalk.simulator.Faults;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What can be made to go wrong while everybody watches. Safe for use by many threads. */
final class FaultSwitches {

    /** @param name {@code wecom} or {@code dingtalk}, and what goes wrong there */
    record State(String name, boolean on) {}

    private final Map<String, Consumer<Boolean>> switches = new LinkedHashMap<>();
    private final Set<String> on = ConcurrentHashMap.newKeySet();

    FaultSwitches(Platforms platforms) {
        List.of(
                        Fault.DUPLICATE,
                        Fault.BUSY,
                        Fault.RATE_LIMIT,
                        Fault.HTTP_ERROR,
                        Fault.HTML,
                        Fault.TOKEN_REVOKED,
                        Fault.UNTRUSTED_IP)
                .forEach(fault -> switches.put("wecom." + fault, struck -> {
                    if (struck) {
                        platforms.wecom.faults().on(fault);
                    } else {
                        platforms.wecom.faults().off(fault);
                    }
                }));
        List.of(
                        Faults.Fault.DUPLICATES,
                        Faults.Fault.RATE_LIMIT,
                        Faults.Fault.SERVER_ERROR,
                        Faults.Fault.HTML,
                        Faults.Fault.WEBHOOK_GONE,
                        Faults.Fault.GATEWAY_DOWN)
                .forEach(fault -> switches.put("dingtalk." + fault, struck -> {
                    if (struck) {
                        platforms.dingtalk.faults().set(fault);
                    } else {
                        platforms.dingtalk.faults().unset(fault);
                    }
                }));
    }

    List<State> all() {
        List<State> all = new ArrayList<>();
        switches.keySet().forEach(name -> all.add(new State(name, on.contains(name))));
        return all;
    }

    /** @throws IllegalArgumentException if there is no such fault */
    void set(String name, boolean struck) {
        Consumer<Boolean> pressed = switches.get(name);
        if (pressed == null) {
            throw new IllegalArgumentException("No fault is called " + name);
        }
        pressed.accept(struck);
        if (struck) {
            on.add(name);
        } else {
            on.remove(name);
        }
    }
}
