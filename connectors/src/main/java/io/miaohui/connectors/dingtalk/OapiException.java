package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Delivery;
import java.time.Duration;
import java.util.Set;
import org.springframework.web.client.RestClientException;

/** An error of the old API, which tells of it at HTTP status 200. */
final class OapiException extends RestClientException {

    private static final long serialVersionUID = 1L;

    private static final Set<Integer> BAD_TOKEN = Set.of(88, 40014);
    private static final Set<Integer> TOO_FAST = Set.of(90018, 90002);
    private static final int MONTHLY = 90020;

    private final int errcode;

    OapiException(int errcode) {
        super("DingTalk's old API answered with errcode " + errcode);
        this.errcode = errcode;
    }

    boolean isRejectedToken() {
        return BAD_TOKEN.contains(errcode);
    }

    boolean isQuotaUsedUp() {
        return errcode == MONTHLY;
    }

    String why() {
        return String.valueOf(getMessage());
    }

    Delivery delivery() {
        if (TOO_FAST.contains(errcode)) {
            return new Delivery.TryLater(Duration.ofSeconds(2), why());
        }
        return isQuotaUsedUp() ? new Delivery.TryLater(Duration.ofHours(1), why()) : new Delivery.Refused(why());
    }
}
