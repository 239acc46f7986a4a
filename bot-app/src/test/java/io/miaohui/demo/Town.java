package io.miaohui.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.miaohui.FourPairs;
import io.miaohui.Platforms;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.handoff.Satisfaction;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;

/** A Miaohui between all platforms, and what scenarios do there and read from the screens. */
final class Town implements AutoCloseable {

    /** The people for 微信客服 have a group of their own: a group takes 20 messages a minute. */
    static final String KF_AGENTS = "cidKfAgents==";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("#[A-Z]\\w+");

    final FourPairs pairs = new FourPairs();
    private final ConfigurableApplicationContext miaohui;

    Town() {
        int port = TestSocketUtils.findAvailableTcpPort();
        pairs.dingtalk.createGroup(KF_AGENTS);
        miaohui = DemoApplication.start(
                pairs,
                List.of(
                        "--server.port=" + port,
                        "--miaohui.public-url=http://localhost:" + port,
                        "--miaohui.matching.semantic=false",
                        "--miaohui.desks.kf.channel=dingtalk",
                        "--miaohui.desks.kf.robot=service",
                        "--miaohui.desks.kf.conversation-id=" + KF_AGENTS,
                        "--miaohui.desks.kf.for.channels=wecom-kf"));
    }

    URI server() {
        return DemoApplication.address(miaohui);
    }

    <T> T bean(Class<T> type) {
        return miaohui.getBean(type);
    }

    /** Somebody nobody knows yet. */
    static String somebody(String channel) {
        return channel + '-' + UUID.randomUUID().toString().substring(0, 8);
    }

    List<String> inDingtalkGroup() {
        return inDingtalkGroup(Platforms.AGENTS);
    }

    List<String> inDingtalkGroup(String group) {
        return pairs.dingtalk.chats().robotIn(group).stream()
                .map(ChatLog.Line::text)
                .toList();
    }

    List<String> inBotGroup() {
        return pairs.bots.chats().heard(FourPairs.BOT_GROUP);
    }

    List<String> inWebhookGroup() {
        return pairs.wecom.screens().group(FourPairs.WEBHOOK);
    }

    List<String> onPhone(String customer) {
        return pairs.wecom.screens().heard(customer);
    }

    List<String> inDingtalk(String customer) {
        return pairs.dingtalk.chats().robotIn(DingtalkSimulator.singleChat(customer)).stream()
                .map(ChatLog.Line::text)
                .toList();
    }

    /** Waits until a screen shows a line with all of these words; the first such line. */
    static String shows(Supplier<List<String>> screen, String... words) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(screen.get())
                .anyMatch(line -> List.of(words).stream().allMatch(line::contains), String.join(" … ", words)));
        return screen.get().stream()
                .filter(line -> List.of(words).stream().allMatch(line::contains))
                .findFirst()
                .orElseThrow();
    }

    static String codeIn(String notice) {
        Matcher code = CODE.matcher(notice);
        assertThat(code.find()).as(notice).isTrue();
        return code.group();
    }

    /** How many of all customers said that they were satisfied. */
    int satisfied() {
        return bean(Satisfaction.class).since(Instant.EPOCH).good();
    }

    void waitUntilSatisfied(int customers) {
        await().atMost(PATIENCE).until(() -> satisfied() == customers);
    }

    @Override
    public void close() {
        miaohui.close();
        pairs.close();
    }
}
