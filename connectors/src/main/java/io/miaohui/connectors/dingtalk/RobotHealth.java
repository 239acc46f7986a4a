package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.AccountHealth.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What is known of each robot: its way in, and what it may still send. Safe for use by many threads. */
final class RobotHealth {

    /** A way in at this moment; the detail is one line for an administrator. */
    record Status(State state, String detail) {}

    private final Quotas quotas;
    private final Map<String, Supplier<Status>> ways = new ConcurrentHashMap<>();

    RobotHealth(DingtalkSettings settings, Quotas quotas) {
        this.quotas = quotas;
        settings.robots()
                .forEach((name, robot) -> put(
                        name,
                        State.UNKNOWN,
                        robot.mode() == DingtalkSettings.Mode.STREAM
                                ? "the stream is not open yet"
                                : "no callback has come to /callback/dingtalk/" + name + " yet"));
    }

    void received(String robot) {
        put(robot, State.UP, "callbacks arrive");
    }

    /** From now on that is asked. */
    void watch(String robot, Supplier<Status> way) {
        ways.put(robot, way);
    }

    List<AccountHealth> all() {
        return ways.keySet().stream()
                .map(this::of)
                .sorted(Comparator.comparing(AccountHealth::account))
                .toList();
    }

    private AccountHealth of(String robot) {
        Status way =
                ways.getOrDefault(robot, () -> new Status(State.UNKNOWN, "")).get();
        return quotas.trouble(robot)
                .map(trouble -> new AccountHealth(robot, State.DOWN, trouble + ". " + way.detail()))
                .orElseGet(() -> new AccountHealth(robot, way.state(), way.detail()));
    }

    private void put(String robot, State state, String detail) {
        Status status = new Status(state, detail);
        ways.put(robot, () -> status);
    }
}
