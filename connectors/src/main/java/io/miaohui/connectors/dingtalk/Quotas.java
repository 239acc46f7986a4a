package io.miaohui.connectors.dingtalk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The organisation's monthly quotas, as far as answers tell of them. That one is used up is for the administrator to
 * hear, once, and not for customers. Safe for use by many threads.
 */
final class Quotas {

    private static final Logger log = LoggerFactory.getLogger(Quotas.class);

    enum Quota {
        MESSAGES("messages to the robot"),
        WEBHOOKS("answers through webhooks"),
        CALLS("API calls");

        private final String what;

        Quota(String what) {
            this.what = what;
        }
    }

    private final Map<String, Set<Quota>> exhausted = new ConcurrentHashMap<>();

    Quotas(DingtalkSettings settings, MeterRegistry meters) {
        settings.robots().keySet().forEach(robot -> Gauge.builder(
                        "miaohui.dingtalk.quota.exhausted", this, quotas -> quotas.of(robot)
                                .size())
                .description("How many of DingTalk's monthly quotas are used up")
                .tag("robot", robot)
                .strongReference(true)
                .register(meters));
    }

    void exhausted(String robot, Quota quota) {
        if (of(robot).add(quota)) {
            log.error("DingTalk's monthly quota of {} is used up (robot {}); {}", quota.what, robot, ADVICE);
        }
    }

    /** Something of that kind went through. */
    void serves(String robot, Quota quota) {
        if (of(robot).remove(quota)) {
            log.info("DingTalk takes {} of robot {} again", quota.what, robot);
        }
    }

    /** What is used up, for an administrator. */
    Optional<String> trouble(String robot) {
        Set<Quota> gone = EnumSet.noneOf(Quota.class);
        gone.addAll(of(robot));
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(gone.stream()
                        .map(quota -> quota.what)
                        .collect(Collectors.joining(
                                ", ", "the organisation's monthly quota is used up for ", "; " + ADVICE)));
    }

    private Set<Quota> of(String robot) {
        return exhausted.computeIfAbsent(robot, name -> ConcurrentHashMap.newKeySet());
    }

    private static final String ADVICE = "buy more in DingTalk's console";
}
