package io.miaohui.connectors.dingtalk.simulator;

import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** HTTP mode: posts messages, signed. */
final class HttpPusher {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI callback;
    private final Faults faults;

    HttpPusher(URI callback, Faults faults) {
        this.callback = callback;
        this.faults = faults;
    }

    void push(Push push) {
        Duration back = faults.has(Fault.STALE_TIMESTAMP) ? Duration.ofHours(2) : Duration.ZERO;
        String timestamp = Long.toString(System.currentTimeMillis() - back.toMillis());
        String secret = faults.has(Fault.BAD_SIGNATURE) ? "not-the-secret" : DingtalkSimulator.CLIENT_SECRET;
        HttpRequest request = HttpRequest.newBuilder(callback)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("timestamp", timestamp)
                .header("sign", OldApi.sign(timestamp, secret))
                .POST(BodyPublishers.ofString(push.json()))
                .build();
        push.tried();
        http.sendAsync(request, BodyHandlers.ofString())
                .thenAccept(response -> push.answered(response.statusCode()))
                .exceptionally(failure -> {
                    push.answered(-1);
                    return null;
                });
    }
}
