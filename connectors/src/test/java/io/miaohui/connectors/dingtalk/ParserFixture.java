package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.IncomingMessage;
import io.miaohui.connectors.MutableClock;
import java.time.Instant;

/** A parser, and the envelope of what somebody says to the robot alone. */
abstract class ParserFixture {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final String ALONE =
            """
            {"conversationId":"cid1","msgId":"m1","conversationType":"1","senderId":"$:LWCP_v1:$u","createAt":1708327204136,
             %s}
            """;

    final MessageParser parser =
            new MessageParser(new MutableClock(NOW), new SessionWebhook("https://oapi.dingtalk.com"));

    /** @param body takes the place of the envelope's {@code %s} */
    IncomingMessage parse(String envelope, String body) {
        return parser.parse("service", Json.object(envelope.formatted(body)));
    }
}
