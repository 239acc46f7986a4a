package io.miaohui.connectors.wecom.bot;

import static io.miaohui.connectors.Waiting.await;

import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** A bot on a long connection. */
final class BotSocketHarness extends BotHarness<BotSocketSimulator> {

    BotSocketHarness() {
        super(new BotSocketSimulator());
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.RATE_LIMITED, Trait.OTHER_KINDS);
    }

    @Override
    public void connect(URI server) {
        await().until(wecom::isConnected);
    }

    /** WeCom waits for no acknowledgement here: what reached the connection counts as taken. */
    @Override
    Outcome deliver(Place place, Map<String, Object> message) {
        return wecom.deliver(place, message) ? Outcome.ACKNOWLEDGED : Outcome.UNANSWERED;
    }

    @Override
    public Outcome forge(String customer, String text) {
        throw new UnsupportedOperationException("Nothing is signed: the connection itself is WeCom's");
    }

    @Override
    public Outcome sayUnsupported(String customer) {
        return deliver(Place.alone(customer), BotMessages.media("image", "https://example.com/encrypted", "a-key"));
    }
}
