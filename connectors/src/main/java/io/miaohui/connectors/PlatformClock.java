package io.miaohui.connectors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Compares this machine's clock with a platform's, by the {@code Date} of any HTTP answer (RFC 9110 §6.6.1, whole
 * seconds). A clock that is wrong makes signatures stale on either side.
 */
public final class PlatformClock {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SLIGHT = Duration.ofSeconds(10);
    private static final Duration TOO_MUCH = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Clock clock;

    public PlatformClock(Clock clock) {
        this.clock = clock;
    }

    /** Adds what the comparison with the server at that address finds; nothing if it gives no time. */
    public void compare(URI server, Findings findings) {
        theirs(server).ifPresent(theirs -> {
            Duration off = Duration.between(theirs, clock.instant()).abs();
            String seconds = Long.toString(off.toSeconds());
            if (off.compareTo(TOO_MUCH) > 0) {
                findings.bad("clock.wrong", seconds);
            } else if (off.compareTo(SLIGHT) > 0) {
                findings.unsure("clock.slight", seconds);
            } else {
                findings.good("clock");
            }
        });
    }

    private Optional<Instant> theirs(URI server) {
        HttpRequest request =
                HttpRequest.newBuilder(server).timeout(PATIENCE).GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (IOException | DateTimeException unknown) {
            // That the platform can't be reached is said by the call that needs it.
            return Optional.empty();
        }
    }
}
