package io.miaohui.connectors.wecom;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.Exchange;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.SimulatedApp;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The simulated WeCom with one app, as the channel contract sees it, whoever writes to the app. */
abstract class AppHarness implements ChannelHarness {

    final WecomSimulator wecom = new WecomSimulator(SimulatedApp.sample(), Duration.ofSeconds(5), Duration.ZERO);

    @Override
    public Set<Trait> traits() {
        return EnumSet.allOf(Trait.class);
    }

    @Override
    public void connect(URI server) {
        if (!wecom.connect(server.resolve("/callback/wecom/service"))) {
            throw new IllegalStateException("The callback URL does not pass WeCom's check");
        }
        reset();
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

    static Outcome outcome(Exchange exchange) {
        return Outcome.ofStatus(exchange.lastStatus());
    }
}
