package io.miaohui.connectors.dingtalk;

import static io.miaohui.connectors.Waiting.await;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.Push;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The DingTalk simulator with a customer in front of it, in either mode. */
final class DingtalkHarness implements ChannelHarness {

    static final String ROBOT = "service";

    /** Messages are acknowledged within milliseconds; a machine that is busy may need longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DingtalkSimulator platform = DingtalkSimulator.start();
    private final DingtalkSettings.Mode mode;

    DingtalkHarness(DingtalkSettings.Mode mode) {
        this.mode = mode;
    }

    static Map<String, String> settings(DingtalkSimulator platform, DingtalkSettings.Mode mode) {
        String robot = "miaohui.dingtalk.robots." + ROBOT + '.';
        return Map.of(
                "miaohui.dingtalk.api-base-url",
                platform.url().toString(),
                "miaohui.dingtalk.oapi-base-url",
                platform.url().toString(),
                robot + "client-id",
                DingtalkSimulator.CLIENT_ID,
                robot + "client-secret",
                DingtalkSimulator.CLIENT_SECRET,
                robot + "robot-code",
                DingtalkSimulator.ROBOT_CODE,
                robot + "mode",
                mode.name());
    }

    @Override
    public String channel() {
        return DingtalkChannel.NAME;
    }

    /** A stream is authenticated when it is opened; its messages carry no signature. */
    @Override
    public Set<Trait> traits() {
        Set<Trait> traits = EnumSet.allOf(Trait.class);
        if (mode == DingtalkSettings.Mode.STREAM) {
            traits.remove(Trait.SIGNED);
        }
        return traits;
    }

    @Override
    public Map<String, String> settings() {
        return settings(platform, mode);
    }

    @Override
    public void connect(URI server) {
        if (mode == DingtalkSettings.Mode.HTTP) {
            platform.callbacksTo(server.resolve("/callback/dingtalk/" + ROBOT));
        } else {
            await().until(() -> platform.connections() == 2);
        }
    }

    @Override
    public Outcome say(String customer, String text) {
        return outcome(platform.say(customer, text));
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        Push first = platform.say(customer, text);
        first.await(PATIENCE);
        return outcome(platform.repeat(first));
    }

    @Override
    public Outcome forge(String customer, String text) {
        platform.faults().set(Fault.BAD_SIGNATURE);
        return outcome(platform.say(customer, text));
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        return outcome(platform.send(customer, message -> message.put("msgtype", "unknownMsgType")
                .putObject("content")
                .put("unknownMsgType", "whiteboard")));
    }

    /** Tokens matter once a webhook is gone. */
    @Override
    public void expireTokens() {
        platform.expireWebhooks();
        platform.expireTokens();
    }

    @Override
    public void limitRate() {
        platform.faults().set(Fault.RATE_LIMIT);
    }

    @Override
    public List<String> heard(String customer) {
        return platform.chats().robotIn(DingtalkSimulator.singleChat(customer)).stream()
                .map(ChatLog.Line::text)
                .toList();
    }

    @Override
    public void reset() {
        platform.faults().clear();
        platform.forgetUnacknowledged();
        platform.forgetChats();
    }

    @Override
    public void close() {
        platform.close();
    }

    private static Outcome outcome(Push push) {
        return Outcome.ofStatus(push.await(PATIENCE));
    }
}
