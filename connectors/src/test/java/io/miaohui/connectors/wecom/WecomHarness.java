package io.miaohui.connectors.wecom;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.Exchange;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The simulated WeCom as the channel contract sees it. */
final class WecomHarness implements ChannelHarness {

    private final WecomSimulator wecom =
            new WecomSimulator(SimulatedApp.sample(), Duration.ofSeconds(5), Duration.ZERO);

    @Override
    public String channel() {
        return "wecom";
    }

    @Override
    public Set<Trait> traits() {
        return EnumSet.allOf(Trait.class);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.wecom.patience", "500ms");
        return settings;
    }

    @Override
    public void connect(URI server) {
        if (!wecom.connect(server.resolve("/callback/wecom/service"))) {
            throw new IllegalStateException("The callback URL does not pass WeCom's check");
        }
    }

    @Override
    public Outcome say(String customer, String text) {
        return outcome(wecom.say(customer, text));
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        wecom.faults().next(Fault.DUPLICATE, 1);
        return outcome(wecom.say(customer, text));
    }

    @Override
    public Outcome forge(String customer, String text) {
        wecom.faults().on(Fault.BAD_SIGNATURE);
        return outcome(wecom.say(customer, text));
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        return outcome(wecom.send(customer, "sticker", Map.of()));
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

    @Override
    public void reset() {
        wecom.reset();
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
