package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.wecom.simulator.BotCallbackSimulator;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** A bot in mode url. */
final class BotUrlHarness extends BotHarness<BotCallbackSimulator> {

    BotUrlHarness() {
        super(new BotCallbackSimulator());
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SIGNED, Trait.RATE_LIMITED, Trait.OTHER_KINDS);
    }

    @Override
    public void connect(URI server) {
        if (!wecom.connect(server.resolve("/callback/wecom/bots/helper"))) {
            throw new IllegalStateException("The callback URL does not pass WeCom's check");
        }
    }

    @Override
    Outcome deliver(Place place, Map<String, Object> message) {
        return Outcome.ofStatus(wecom.deliver(place, message));
    }

    @Override
    public Outcome forge(String customer, String text) {
        wecom.faults().on(Fault.BAD_SIGNATURE);
        return say(customer, text);
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        return deliver(Place.alone(customer), BotMessages.media("image", "https://example.com/encrypted", null));
    }
}
