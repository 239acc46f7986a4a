package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotPlatform;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.util.List;
import java.util.Map;

/** Somebody alone with a bot, as the channel contract sees it, whichever way the bot is connected. */
abstract class BotHarness<P extends BotPlatform> implements ChannelHarness {

    final P wecom;

    BotHarness(P wecom) {
        this.wecom = wecom;
    }

    abstract Outcome deliver(Place place, Map<String, Object> message);

    @Override
    public String channel() {
        return "wecom-bot";
    }

    @Override
    public Map<String, String> settings() {
        return wecom.settings("helper");
    }

    @Override
    public Outcome say(String customer, String text) {
        return deliver(Place.alone(customer), BotMessages.text(text));
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        wecom.faults().next(Fault.DUPLICATE, 1);
        return say(customer, text);
    }

    @Override
    public void expireTokens() {
        throw new UnsupportedOperationException("There are no tokens");
    }

    @Override
    public void limitRate() {
        wecom.faults().on(Fault.RATE_LIMIT);
    }

    @Override
    public List<String> heard(String customer) {
        return wecom.chats().heard(customer);
    }

    @Override
    public void reset() {
        wecom.reset();
    }

    @Override
    public void close() {
        wecom.close();
    }
}
