package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.AccountHealth.State;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of each robot's way in. Safe for use by many threads. */
final class RobotHealth {

    private final Map<String, AccountHealth> states = new ConcurrentHashMap<>();

    RobotHealth(DingtalkSettings settings) {
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

    void connected(String robot) {
        put(robot, State.UP, "the stream is open");
    }

    void disconnected(String robot, String why) {
        put(robot, State.DOWN, why);
    }

    void stopped(String robot) {
        put(robot, State.UNKNOWN, "the stream was closed by this server");
    }

    List<AccountHealth> all() {
        return states.values().stream()
                .sorted(Comparator.comparing(AccountHealth::account))
                .toList();
    }

    private void put(String robot, State state, String detail) {
        states.put(robot, new AccountHealth(robot, state, detail));
    }
}
