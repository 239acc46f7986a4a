package io.miaohui.connectors.wecom;

import io.miaohui.connectors.wecom.simulator.Fault;
import java.util.Map;

/** Members of the corporation write to the app. */
final class WecomHarness extends AppHarness {

    @Override
    public String channel() {
        return "wecom";
    }

    @Override
    public Map<String, String> settings() {
        return wecom.settings("service");
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
}
