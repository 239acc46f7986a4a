package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP mode: DingTalk posts each message, signed. The answer leaves later through the channel. DingTalk's signature covers
 * the time and the secret and not the body, so this mode is as safe as the TLS in front of it.
 */
@RestController
class DingtalkCallbackController {

    private static final int MAX_BODY = 256 * 1024;
    private static final Duration MAX_SKEW = Duration.ofHours(1);
    private static final Map<String, String> NOTHING_TO_SAY = Map.of("msgtype", "empty");

    private final DingtalkSettings settings;
    private final Inbox inbox;
    private final RobotHealth health;
    private final Clock clock;

    DingtalkCallbackController(DingtalkSettings settings, Inbox inbox, RobotHealth health, Clock clock) {
        this.settings = settings;
        this.inbox = inbox;
        this.health = health;
        this.clock = clock;
    }

    @PostMapping("/callback/dingtalk/{robot}")
    Map<String, String> receive(
            @PathVariable String robot,
            @RequestHeader(required = false) @Nullable String timestamp,
            @RequestHeader(required = false) @Nullable String sign,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, defaultValue = "0") long length,
            InputStream body)
            throws IOException {
        verify(account(robot), timestamp, sign);
        health.received(robot);
        inbox.receive(robot, read(length, body));
        return NOTHING_TO_SAY;
    }

    private DingtalkSettings.Robot account(String robot) {
        DingtalkSettings.Robot account = settings.robots().get(robot);
        if (account == null || account.mode() != DingtalkSettings.Mode.HTTP) {
            throw rejection(Reason.UNKNOWN_ACCOUNT, "no robot in HTTP mode has this path");
        }
        return account;
    }

    private void verify(DingtalkSettings.Robot robot, @Nullable String timestamp, @Nullable String sign) {
        if (timestamp == null || sign == null || !CallbackSignature.matches(timestamp, sign, robot.clientSecret())) {
            throw rejection(Reason.BAD_SIGNATURE, "timestamp and sign do not belong to the robot's client secret");
        }
        if (age(timestamp).abs().compareTo(MAX_SKEW) > 0) {
            throw rejection(Reason.STALE, "timestamp and this server's clock are more than an hour apart");
        }
    }

    private Duration age(String timestamp) {
        try {
            return Duration.between(Instant.ofEpochMilli(Long.parseLong(timestamp)), clock.instant());
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw rejection(Reason.STALE, "timestamp is no time in milliseconds");
        }
    }

    private static String read(long length, InputStream body) throws IOException {
        byte[] bytes = length > MAX_BODY ? new byte[0] : body.readNBytes(MAX_BODY + 1);
        if (length > MAX_BODY || bytes.length > MAX_BODY) {
            throw rejection(Reason.TOO_LARGE, "the body is larger than 256 KiB");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static EdgeRejection rejection(Reason reason, String detail) {
        return new EdgeRejection(DingtalkChannel.NAME, reason, detail);
    }
}
