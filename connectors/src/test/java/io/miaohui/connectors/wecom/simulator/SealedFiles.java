package io.miaohui.connectors.wecom.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What people send to a bot: each file lies encrypted with a key of its own, at an address of its own. */
public final class SealedFiles implements AutoCloseable {

    private static final int BLOCK = 32;

    private final Map<String, byte[]> byPath = new ConcurrentHashMap<>();
    private final HttpServer server;

    public SealedFiles() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", exchange -> {
            byte[] file = byPath.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        server.start();
    }

    /** The part of a message that shows a picture. */
    public Map<String, Object> image(byte[] picture) {
        byte[] key = new byte[32];
        ThreadLocalRandom.current().nextBytes(key);
        String path = "/" + UUID.randomUUID();
        byPath.put(path, sealed(picture, key));
        return BotMessages.media(
                "image",
                "http://127.0.0.1:" + server.getAddress().getPort() + path,
                Base64.getEncoder().encodeToString(key));
    }

    private static byte[] sealed(byte[] plain, byte[] key) {
        int padding = BLOCK - plain.length % BLOCK;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(padded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
