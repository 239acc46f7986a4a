package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.dingtalk.Quotas.Quota;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;

/** Sends through session webhooks. */
final class WebhookSender {

    /** Too fast for the robot, the app, the platform. */
    private static final Set<Integer> TOO_FAST = Set.of(130101, 410100, 90018, 90002);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final int MONTHLY = 90020;

    private final OapiWebhook oapi;
    private final Quotas quotas;

    WebhookSender(OapiWebhook oapi, Quotas quotas) {
        this.oapi = oapi;
        this.quotas = quotas;
    }

    /** What became of it; empty if this webhook takes nothing more, so that another way is open. */
    Optional<Delivery> send(String robot, URI webhook, Outgoing message, OapiWebhook.At at) {
        try {
            return read(
                    robot,
                    oapi.post(webhook, Map.of("msgtype", message.type(), message.type(), message.body(), "at", at)));
        } catch (RestClientResponseException e) {
            int status = e.getStatusCode().value();
            boolean gone = e.getStatusCode().is4xxClientError() && status != 408 && status != 429;
            return gone ? Optional.empty() : Optional.of(later(Duration.ZERO, Failures.describe(e)));
        } catch (RestClientException e) {
            return Optional.of(later(Duration.ZERO, Failures.describe(e)));
        }
    }

    private Optional<Delivery> read(String robot, String answer) {
        JsonNode errcode = Json.object(answer).path("errcode");
        if (!errcode.isNumber()) {
            return Optional.of(later(Duration.ZERO, "DingTalk's webhook answered with something else than JSON"));
        }
        int code = errcode.asInt();
        if (code == 0) {
            quotas.serves(robot, Quota.WEBHOOKS);
            return Optional.of(new Delivery.Delivered(null));
        }
        if (code == MONTHLY) {
            quotas.exhausted(robot, Quota.WEBHOOKS);
        }
        return TOO_FAST.contains(code)
                ? Optional.of(later(A_MINUTE, "DingTalk's webhook is used too fast: errcode " + code))
                : Optional.empty();
    }

    private static Delivery later(Duration after, String why) {
        return new Delivery.TryLater(after, why);
    }
}
