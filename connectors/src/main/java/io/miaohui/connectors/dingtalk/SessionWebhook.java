package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a message's session webhook leads. A callback names the URL, so it is not taken at its word: only the platform's
 * own host counts, and the request goes to the configured base URL with the webhook's path and query.
 */
final class SessionWebhook {

    static final String URL = "sessionWebhook";
    static final String EXPIRES = "sessionWebhookExpires";

    /** A webhook this close to its end may be gone when the request arrives. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final String PLATFORM_HOST = "oapi.dingtalk.com";

    private final URI base;

    SessionWebhook(String oapiBaseUrl) {
        base = URI.create(oapiBaseUrl);
    }

    /** The address to post to, if the conversation has one that is still good. */
    Optional<URI> of(ConversationRef to, Instant now) {
        String url = to.address(URL);
        String expires = to.address(EXPIRES);
        if (url == null || expires == null) {
            return Optional.empty();
        }
        Instant end = Instant.ofEpochMilli(Long.parseLong(expires));
        return now.plus(MARGIN).isBefore(end) ? trusted(url) : Optional.empty();
    }

    /** The webhook at the configured base URL; empty if it leads anywhere else than to DingTalk. */
    Optional<URI> trusted(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            URI webhook = new URI(url);
            boolean ours = isPlatform(webhook) || isAt(webhook, base);
            return ours && webhook.getRawUserInfo() == null && webhook.getRawPath() != null
                    ? Optional.of(atBase(webhook))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private URI atBase(URI webhook) {
        String query = webhook.getRawQuery() == null ? "" : '?' + webhook.getRawQuery();
        return URI.create(base + webhook.getRawPath() + query);
    }

    private static boolean isPlatform(URI webhook) {
        return "https".equals(webhook.getScheme())
                && PLATFORM_HOST.equals(webhook.getHost())
                && (webhook.getPort() == -1 || webhook.getPort() == 443);
    }

    private static boolean isAt(URI webhook, URI base) {
        return base.getScheme().equals(webhook.getScheme())
                && base.getHost().equals(webhook.getHost())
                && base.getPort() == webhook.getPort();
    }
}
