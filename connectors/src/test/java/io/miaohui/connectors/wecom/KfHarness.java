package io.miaohui.connectors.wecom;

import io.miaohui.connectors.wecom.simulator.Fault;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Customers write to the app's 微信客服 account. */
final class KfHarness extends AppHarness {

    @Override
    public String channel() {
        return "wecom-kf";
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.wecom.apps.service.kf", "true");
        return settings;
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

    /** Keeping to five messages is the outbox's work, and the handler here has none. */
    @Override
    public void reset() {
        super.reset();
        wecom.kf().window(Integer.MAX_VALUE);
    }
}
