package io.miaohui.connectors.dingtalk.simulator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The app's credentials and its access token: the same for each call until it expires, then another. */
final class Accounts {

    private @Nullable String token;

    synchronized String token() {
        if (token == null) {
            token = UUID.randomUUID().toString();
        }
        return token;
    }

    synchronized boolean accepts(@Nullable String presented) {
        return token != null && token.equals(presented);
    }

    synchronized void expire() {
        token = null;
    }
}
