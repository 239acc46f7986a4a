package io.miaohui.connectors.wecom.simulator;

import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** A WebSocket server on a random port of this machine. */
final class BotSocketServer extends WebSocketServer {

    private final CountDownLatch listening = new CountDownLatch(1);
    private final BiConsumer<WebSocket, String> received;
    private final Consumer<WebSocket> ended;

    private BotSocketServer(BiConsumer<WebSocket, String> received, Consumer<WebSocket> ended) {
        super(new InetSocketAddress("127.0.0.1", 0), 2);
        this.received = received;
        this.ended = ended;
        setDaemon(true);
        setReuseAddr(true);
        setConnectionLostTimeout(0);
    }

    /** @param ended must not wait for anything: the connection holds a lock of its own meanwhile */
    static BotSocketServer listen(BiConsumer<WebSocket, String> received, Consumer<WebSocket> ended) {
        BotSocketServer server = new BotSocketServer(received, ended);
        server.start();
        try {
            server.listening.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    void close() {
        try {
            stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        received.accept(connection, text);
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {}

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        ended.accept(connection);
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception error) {
        if (connection == null) {
            throw new IllegalStateException(error);
        }
    }

    @Override
    public void onStart() {
        listening.countDown();
    }
}
