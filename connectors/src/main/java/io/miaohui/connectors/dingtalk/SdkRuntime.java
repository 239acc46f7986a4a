package io.miaohui.connectors.dingtalk;

import com.dingtalk.open.app.stream.network.api.EndPointConnection;
import com.dingtalk.open.app.stream.network.api.NetworkSharedResources;
import com.dingtalk.open.app.stream.network.api.TransportProtocol;
import com.dingtalk.open.app.stream.network.ws.KeepAliveHandler;
import com.dingtalk.open.app.stream.network.ws.ProtocolConnectHandler;
import java.lang.reflect.Field;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shade.io.netty.channel.EventLoopGroup;
import shade.io.netty.channel.nio.NioEventLoopGroup;
import shade.io.netty.util.concurrent.DefaultThreadFactory;

/** What the SDK keeps for the whole JVM and offers no setting for. */
final class SdkRuntime {

    private static final Logger log = LoggerFactory.getLogger(SdkRuntime.class);

    /** More would idle: the threads only move frames. */
    private static final int NETWORK_THREADS = 2;

    static {
        // The fastjson2 inside the SDK's jar cannot be updated; without this, a crafted frame could load classes.
        System.setProperty("fastjson2.parser.safeMode", "true");
        try {
            replaceNetworkThreads();
            makeDaemon(KeepAliveHandler.class);
            makeDaemon(ProtocolConnectHandler.class);
        } catch (ReflectiveOperationException | RuntimeException e) {
            log.warn("DingTalk's SDK keeps threads of its own; this JVM ends by System.exit or a signal only", e);
        }
    }

    private SdkRuntime() {}

    /** Runs what has to happen before the SDK's first use; later calls do nothing. */
    static void prepare() {
        log.debug("DingTalk's SDK is prepared");
    }

    /** An endpoint without TLS. The SDK's one protocol that is not a WebSocket is not in its jar, so it stands in. */
    static EndPointConnection plain(String clientId, String endpoint, String ticket) {
        return new EndPointConnection(clientId, endpoint, ticket, null) {
            @Override
            public TransportProtocol getProtocol() {
                return PlainProtocol.INSTANCE;
            }
        };
    }

    private static void replaceNetworkThreads() throws ReflectiveOperationException {
        EventLoopGroup original = NetworkSharedResources.getNetWorkEventLoopGroup();
        Field group = open(NetworkSharedResources.class, "EVENT_LOOP_GROUP");
        group.set(null, new NioEventLoopGroup(NETWORK_THREADS, new DefaultThreadFactory("dingtalk-network", true)));
        Future<?> unused = original.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    /** The timer's thread exists from its construction and starts with its first use. */
    private static void makeDaemon(Class<?> handler) throws ReflectiveOperationException {
        Object timer = open(handler, "TIMER").get(null);
        Thread worker = (Thread) open(timer.getClass(), "workerThread").get(timer);
        if (!worker.isAlive()) {
            worker.setDaemon(true);
        }
    }

    private static Field open(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Loaded only where a plain endpoint is allowed and met. */
    private static final class PlainProtocol {

        static final TransportProtocol INSTANCE = TransportProtocol.RSOCKET_TCP;

        static {
            try {
                open(TransportProtocol.class, "tls").setBoolean(INSTANCE, false);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("This version of DingTalk's SDK cannot do without TLS", e);
            }
        }
    }
}
