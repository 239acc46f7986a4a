package io.miaohui.connectors.wecom.bot;

import static org.awaitility.Awaitility.await;

import io.miaohui.connectors.ChannelHarness;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import io.miaohui.connectors.wecom.simulator.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The simulated WeCom with a bot on a long connection, as the channel contract sees it. */
final class BotSocketHarness implements ChannelHarness {

    private final BotSocketSimulator wecom = new BotSocketSimulator();

    @Override
    public String channel() {
        return "wecom-bot";
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.RATE_LIMITED, Trait.OTHER_KINDS);
    }

    @Override
    public Map<String, String> settings() {
        return wecom.settings("helper");
    }

    @Override
    public void connect(URI server) {
        await().atMost(Duration.ofSeconds(20)).until(wecom::isConnected);
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
        throw new UnsupportedOperationException("Nothing is signed: the connection itself is WeCom's");
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        return outcome(wecom.deliver(
                Place.alone(customer), BotMessages.media("image", "https://example.com/encrypted", "a-key")));
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

    /** WeCom waits for no acknowledgement here: what reached the connection counts as taken. */
    private static Outcome outcome(boolean delivered) {
        return delivered ? Outcome.ACKNOWLEDGED : Outcome.UNANSWERED;
    }
}
