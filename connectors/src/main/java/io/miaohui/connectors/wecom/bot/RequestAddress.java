package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.ConversationRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a conversation has to remember of a message on the long connection to be able to answer it. */
final class RequestAddress {

    /** WeCom takes answers for 24 h; what comes later is a message of its own. */
    static final Duration VALID = Duration.ofHours(23);

    private static final Duration WELCOME = Duration.ofSeconds(5);

    private static final String REQUEST = "request";
    private static final String UNTIL = "requestUntil";
    private static final String IS_WELCOME = "welcome";

    private RequestAddress() {}

    static Map<String, String> of(BotMessage.Kind kind, String request, Instant receivedAt) {
        // A click has no answer but the change of its card.
        if (request.isEmpty() || kind == BotMessage.Kind.CLICKED) {
            return Map.of();
        }
        boolean welcome = kind == BotMessage.Kind.ENTERED;
        String until = Long.toString(receivedAt.plus(welcome ? WELCOME : VALID).toEpochMilli());
        return Map.of(REQUEST, request, UNTIL, until, IS_WELCOME, Boolean.toString(welcome));
    }

    /** The request that can still be answered, if there is one. */
    static @Nullable String request(ConversationRef to, Clock clock) {
        String until = to.address(UNTIL);
        return until != null && clock.millis() < Long.parseLong(until) ? to.address(REQUEST) : null;
    }

    static boolean isWelcome(ConversationRef to) {
        return Boolean.parseBoolean(to.address(IS_WELCOME));
    }
}
