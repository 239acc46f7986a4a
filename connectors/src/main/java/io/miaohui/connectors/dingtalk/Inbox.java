package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import io.miaohui.connectors.MessageHandler;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Takes verified robot messages of both modes. Safe for use by many threads. */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final MessageParser parser;
    private final MessageHandler handler;
    private final MeterRegistry meters;

    Inbox(MessageParser parser, MessageHandler handler, MeterRegistry meters) {
        this.parser = parser;
        this.handler = handler;
        this.meters = meters;
    }

    /**
     * Returns once the message is stored, so it may be acknowledged then.
     *
     * @throws EdgeRejection if it is no robot message; a repeat of it would be none either
     * @throws RuntimeException if it could not be stored; it must not be acknowledged
     */
    void receive(String robot, String json) {
        JsonNode message = Json.object(json);
        if (message.isMissingNode()) {
            throw new EdgeRejection(DingtalkChannel.NAME, Reason.MALFORMED, "the body is no JSON object");
        }
        if (isNotice(message)) {
            notice(robot, message);
        } else {
            handler.accept(parser.parse(robot, message));
        }
    }

    /** DingTalk puts an error in a message's place when the organisation's monthly quota is used up. */
    private static boolean isNotice(JsonNode message) {
        return message.hasNonNull("errorCode") && !message.hasNonNull("text") && !message.hasNonNull("content");
    }

    private void notice(String robot, JsonNode message) {
        String code = Json.text(message, "errorCode");
        log.error(
                "DingTalk withheld a message to robot {}: error {}, {}. The organisation's monthly quota is used up; "
                        + "buy more calls in DingTalk's console",
                robot,
                code,
                Json.text(message, "errorMessage"));
        meters.counter("miaohui.dingtalk.withheld", "robot", robot).increment();
    }
}
