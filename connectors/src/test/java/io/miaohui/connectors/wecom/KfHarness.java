package io.miaohui.connectors.wecom;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.Exchange;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 微信客服 as the channel contract sees it. */
final class KfHarness implements ChannelHarness {

    private final WecomSimulator wecom =
            new WecomSimulator(SimulatedApp.sample(), Duration.ofSeconds(5), Duration.ZERO);

    @Override
    public String channel() {
        return "wecom-kf";
    }

    @Override
    public Set<Trait> traits() {
        return EnumSet.allOf(Trait.class);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.wecom.apps.service.kf", "true");
        return settings;
    }

    @Override
    public void connect(URI server) {
        if (!wecom.connect(server.resolve("/callback/wecom/service"))) {
            throw new IllegalStateException("The callback URL does not pass WeCom's check");
        }
        reset();
    }

    @Override
    public Outcome say(String customer, String text) {
        return outcome(wecom.kf().say(customer, text));
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        wecom.kf().write(customer, text);
        wecom.faults().next(Fault.DUPLICATE, 2);
        return outcome(wecom.kf().signal());
    }

    @Override
    public Outcome forge(String customer, String text) {
        wecom.faults().on(Fault.BAD_SIGNATURE);
        return outcome(wecom.kf().signal());
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        wecom.kf().write(customer, "image", Map.of("media_id", "media-1"), Instant.now());
        return outcome(wecom.kf().signal());
    }

    @Override
    public void expireTokens() {
        wecom.expireTokens();
    }

    @Override
    public void limitRate() {
        wecom.faults().on(Fault.RATE_LIMIT);
    }

    @Override
    public List<String> heard(String customer) {
        return wecom.screens().heard(customer);
    }

    /** Keeping to five messages is the outbox's work, and the handler here has none. */
    @Override
    public void reset() {
        wecom.reset();
        wecom.kf().window(Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        wecom.close();
    }

    private static Outcome outcome(Exchange exchange) {
        if (exchange.acknowledged()) {
            return Outcome.ACKNOWLEDGED;
        }
        boolean refused = exchange.lastStatus() >= 400 && exchange.lastStatus() < 500;
        return refused ? Outcome.REFUSED : Outcome.UNANSWERED;
    }
}
