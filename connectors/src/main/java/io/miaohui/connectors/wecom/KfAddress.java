package io.miaohui.connectors.wecom;

import io.miaohui.connectors.ConversationRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a 微信客服 account. Both are in the conversation's id, because one customer may talk with several
 * accounts, and the answer must come from the one that was asked.
 */
record KfAddress(String openKfId, String customer) {

    private static final String CODE = "welcomeCode";
    private static final String UNTIL = "welcomeUntil";

    static KfAddress of(ConversationRef ref) {
        int colon = ref.id().indexOf(':');
        return new KfAddress(ref.id().substring(colon + 1), ref.id().substring(0, Math.max(0, colon)));
    }

    ConversationRef conversation(String app) {
        return ref(app, Map.of());
    }

    /** The same for a customer who has just come in and may be welcomed, once, by that code. */
    ConversationRef welcoming(String app, String code, Instant until) {
        return ref(app, Map.of(CODE, code, UNTIL, until.toString()));
    }

    /** The code with which the next message may welcome the customer; {@code null} if there is none any more. */
    static @Nullable String welcomeCode(ConversationRef ref, Instant now) {
        String until = ref.address(UNTIL);
        return until != null && now.isBefore(Instant.parse(until)) ? ref.address(CODE) : null;
    }

    /** Whether the customer came in and has not written since. */
    static boolean hasOnlyCome(ConversationRef ref) {
        return ref.address(CODE) != null;
    }

    private ConversationRef ref(String app, Map<String, String> address) {
        // The customer first: people are shown the beginning of it.
        String id = customer + ':' + openKfId;
        return new ConversationRef(KfChannel.NAME, app, ConversationRef.Kind.SINGLE, id, address);
    }
}
