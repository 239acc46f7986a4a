package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.BotCallbackSimulator;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The simulated WeCom with a bot in mode url, as the channel contract sees it. */
final class BotUrlHarness implements ChannelHarness {

    private final BotCallbackSimulator wecom = new BotCallbackSimulator();

    @Override
    public String channel() {
        return "wecom-bot";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SIGNED, Trait.RATE_LIMITED, Trait.OTHER_KINDS);
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(wecom.settings("helper"));
        settings.put("miaohui.wecom.patience", "500ms");
        return settings;
    }

    @Override
    public void connect(URI server) {
        if (!wecom.connect(server.resolve("/callback/wecom/bots/helper"))) {
            throw new IllegalStateException("The callback URL does not pass WeCom's check");
        }
    }

    @Override
    public Outcome say(String customer, String text) {
        return outcome(wecom.deliver(Place.alone(customer), BotMessages.text(text)));
    }

    @Override
    public Outcome sayAndRepeat(String customer, String text) {
        wecom.faults().next(Fault.DUPLICATE, 1);
        return say(customer, text);
    }

    @Override
    public Outcome forge(String customer, String text) {
        wecom.faults().on(Fault.BAD_SIGNATURE);
        return say(customer, text);
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        return outcome(wecom.deliver(
                Place.alone(customer), BotMessages.media("image", "https://example.com/encrypted", null)));
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

    private static Outcome outcome(int status) {
        if (status == 200) {
            return Outcome.ACKNOWLEDGED;
        }
        return status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.UNANSWERED;
    }
}
