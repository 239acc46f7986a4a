package io.miaohui.connectors.dingtalk;

import com.dingtalk.open.app.api.UserAgent;
import com.dingtalk.open.app.api.callback.DingTalkStreamTopics;
import com.dingtalk.open.app.stream.network.api.ConnectOption;
import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.api.Session;
import com.dingtalk.open.app.stream.network.ws.WebsocketTransportConnector;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.web.client.RestClientException;

/**
 * Opens connections with the transport of DingTalk's SDK. The SDK's own client is left out: it opens with a timeout of
 * six hours on the one thread that reconnects, asks the context class loader of whoever started it for its transport,
 * drops messages silently when it is busy, answers pings behind slow handlers, and shows nobody whether it is connected.
 * Its parts are public, and put together here they have none of that.
 */
final class SdkOpener implements StreamConnection.Opener {

    /** After this much silence the SDK sends a WebSocket ping, and closes if no pong comes in 5 s. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final DingtalkApi api;
    private final boolean plainAllowed;
    private final Duration timeout;
    private final Clock clock;

    /**
     * @param plainAllowed whether the gateway may name an endpoint without TLS, as a simulator does
     * @param timeout of a WebSocket's connecting, and of its handshake
     */
    SdkOpener(DingtalkApi api, boolean plainAllowed, Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.api = api;
        this.plainAllowed = plainAllowed;
        this.clock = clock;
    }

    @Override
    public StreamConnection open(DingtalkSettings.Robot robot, StreamConnection.Listener listener) {
        SdkRuntime.prepare();
        SdkConnection connection = new SdkConnection(listener, robot.cardTemplate() != null, clock);
        connection.opened(connect(endpoint(robot), connection));
        return connection;
    }

    private EndPointConnection endpoint(DingtalkSettings.Robot robot) {
        DingtalkApi.Connection ticket = ticket(robot);
        if (ticket.endpoint() == null || ticket.ticket() == null) {
            throw new StreamException("DingTalk's gateway gave no endpoint");
        }
        URI endpoint = URI.create(ticket.endpoint());
        boolean tls = "wss".equals(endpoint.getScheme());
        if (!tls && !(plainAllowed && "ws".equals(endpoint.getScheme()))) {
            throw new StreamException("DingTalk's gateway gave an endpoint that is not wss: " + endpoint.getScheme());
        }
        // The SDK needs the port spelled out and puts the ticket into the URL as it is.
        int port = endpoint.getPort() == -1 ? (tls ? 443 : 80) : endpoint.getPort();
        String address = endpoint.getScheme() + "://" + endpoint.getHost() + ':' + port;
        String encoded = URLEncoder.encode(ticket.ticket(), StandardCharsets.UTF_8);
        return tls
                ? new EndPointConnection(robot.clientId(), address, encoded, null)
                : SdkRuntime.plain(robot.clientId(), address, encoded);
    }

    private DingtalkApi.Connection ticket(DingtalkSettings.Robot robot) {
        try {
            return api.open(new DingtalkApi.OpenConnection(
                    robot.clientId(),
                    robot.clientSecret(),
                    UserAgent.getUserAgent().getUa(),
                    subscriptions(robot)));
        } catch (RestClientException e) {
            throw new StreamException(Failures.describe(e), e);
        }
    }

    private static List<DingtalkApi.Subscription> subscriptions(DingtalkSettings.Robot robot) {
        DingtalkApi.Subscription messages =
                new DingtalkApi.Subscription("CALLBACK", DingTalkStreamTopics.BOT_MESSAGE_TOPIC);
        return robot.cardTemplate() == null
                ? List.of(messages)
                : List.of(messages, new DingtalkApi.Subscription("CALLBACK", DingTalkStreamTopics.CARD_CALLBACK_TOPIC));
    }

    private Session connect(EndPointConnection endpoint, SdkConnection connection) {
        // The time to live bounds the WebSocket handshake; DingTalk ends connections itself.
        ConnectOption options = ConnectOption.builder()
                .setTimeout(timeout.toMillis())
                .setTtl(timeout.toMillis())
                .setKeepAliveIdle(KEEP_ALIVE)
                .setKeepAliveTimeout(Duration.ofSeconds(5))
                .build();
        try {
            return new WebsocketTransportConnector().connect(endpoint, connection, options);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamException("interrupted while connecting", e);
        } catch (Exception e) {
            throw new StreamException(
                    "no WebSocket to " + endpoint.getEndPoint().getHost() + " within " + timeout.toMillis() + " ms", e);
        }
    }
}
