package io.miaohui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a process killed in the middle of its work leaves behind, another finishes. */
class KillTest {

    private static final int EACH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * Four tries, 5 s apart; the last is made 15 s after the first. A message that was answered shortly before the kill, and
     * whose confirmation died with the process, had its first try earlier still.
     */
    private static final Duration WECOM_GIVES_UP = Duration.ofSeconds(12);

    @Test
    void eachMessageIsAnsweredAlthoughTheProcessIsKilledInTheMiddle() throws Exception {
        ExecutorService phones = Executors.newFixedThreadPool(16);
        try (Platforms platforms = new Platforms();
                RunningMiaohui miaohui = new RunningMiaohui("kill", platforms.settings())) {
            platforms.dingtalk.redeliverAfter(Duration.ofSeconds(5));
            await().atMost(PATIENCE).until(() -> platforms.connect(miaohui.url("/")));
            CountDownLatch half = new CountDownLatch(EACH / 2);
            Set<String> refused = ConcurrentHashMap.newKeySet();
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                String customer = "c" + i;
                String text = i % 50 == 7 ? "转人工" : "怎么退货";
                sent.add(phones.submit(() -> {
                    platforms.dingtalk.say(customer, text);
                    if (!platforms.wecom.say(customer, text).acknowledged()) {
                        refused.add(customer);
                    }
                    half.countDown();
                }));
            }
            assertThat(half.await(2, TimeUnit.MINUTES)).isTrue();
            miaohui.kill();
            long killed = System.nanoTime();
            miaohui.start();
            boolean inTimeForWecom = System.nanoTime() - killed < WECOM_GIVES_UP.toNanos();
            for (Future<?> one : sent) {
                one.get(2, TimeUnit.MINUTES);
            }

            // On a machine that takes longer to start than WeCom tries, WeCom drops what was never taken, and nothing
            // can
            // tell whether an unconfirmed answer had arrived: it is sent again rather than lost.
            Set<String> dropped = inTimeForWecom ? Set.of() : refused;
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(unanswered(platforms, dropped))
                    .isEmpty());
            assertThat(inTimeForWecom ? answeredTwiceOnWecom(platforms) : List.of())
                    .isEmpty();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(ticketsOf(platforms))
                    .hasSizeGreaterThanOrEqualTo(2 * EACH / 50 - dropped.size()));
        } finally {
            phones.shutdownNow();
        }
    }

    private static List<String> unanswered(Platforms platforms, Set<String> dropped) {
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            if (!dropped.contains("c" + i)
                    && platforms.wecom.screens().heard("c" + i).isEmpty()) {
                silent.add("wecom c" + i);
            }
            if (platforms
                    .dingtalk
                    .chats()
                    .robotIn(DingtalkSimulator.singleChat("c" + i))
                    .isEmpty()) {
                silent.add("dingtalk c" + i);
            }
        }
        return silent;
    }

    private static List<String> answeredTwiceOnWecom(Platforms platforms) {
        List<String> doubled = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            List<String> texts = platforms.wecom.screens().heard("c" + i).stream()
                    .filter(line -> !line.startsWith("[image"))
                    .toList();
            if (texts.size() > 1) {
                doubled.add("c" + i + " " + texts);
            }
        }
        return doubled;
    }

    /** The codes that were announced in the agents' group. */
    private static Map<String, Boolean> ticketsOf(Platforms platforms) {
        Map<String, Boolean> codes = new ConcurrentHashMap<>();
        platforms.notices().forEach(line -> Pattern.compile("#[A-Z]\\w+")
                .matcher(line.text())
                .results()
                .forEach(match -> codes.put(match.group(), true)));
        return codes;
    }
}
