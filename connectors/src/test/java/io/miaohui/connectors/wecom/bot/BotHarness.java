package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.BotChats;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.Fault;
import io.miaohui.connectors.wecom.simulator.Faults;
import java.util.List;
import java.util.Map;

/** Somebody alone with a bot, as the channel contract sees it, whichever way the bot is connected. */
abstract class BotHarness implements ChannelHarness {

    abstract Outcome deliver(Place place, Map<String, Object> message);

    abstract Faults faults();

    abstract BotChats chats();

    @Override
    public String channel() {
        return "wecom-bot";
    }

    @Override
    public Outcome say(String customer, String text) {
        return deliver(Place.alone(customer), BotMessages.text(text));
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        faults().next(Fault.DUPLICATE, 1);
        return say(customer, text);
    }

    @Override
    public void expireTokens() {
        throw new UnsupportedOperationException("There are no tokens");
    }

    @Override
    public void limitRate() {
        faults().on(Fault.RATE_LIMIT);
    }

    @Override
    public List<String> heard(String customer) {
        return chats().heard(customer);
    }
}
