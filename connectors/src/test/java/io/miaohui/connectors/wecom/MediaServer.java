package io.miaohui.connectors.wecom;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A site with pictures and files. */
final class MediaServer implements AutoCloseable {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer server;

    MediaServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            byte[] bytes = files.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    /** A picture of so many bytes under that name; its address. */
    String picture(String name, int size) {
        return file(name, Arrays.copyOf(PNG, size));
    }

    String file(String name, byte[] bytes) {
        files.put('/' + name, bytes);
        return url(name);
    }

    String url(String name) {
        String path = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + path;
    }

    int fetched() {
        return fetched.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
