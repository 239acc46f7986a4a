package io.miaohui.connectors.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people sent to a bot, as it lies encrypted at its address. */
class BotFilesTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final byte[] PICTURE = "a picture, more or less".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private HttpServer server;
    private byte[] lies = {};
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, lies.length == 0 ? -1 : lies.length);
            exchange.getResponseBody().write(lies);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theKeyThatCameWithItOpensIt() {
        lies = sealed(PICTURE);

        assertThat(fetch("url", address() + "#aeskey=" + KEY + "=", 100))
                .isEqualTo(new Fetched.Complete(PICTURE.length));
        assertThat(copy.toByteArray()).isEqualTo(PICTURE);
    }

    @Test
    void withoutOneTheBotsOwnKeyDoes() {
        lies = sealed(PICTURE);

        assertThat(fetch("url", address(), 100)).isEqualTo(new Fetched.Complete(PICTURE.length));
    }

    @Test
    void whatIsTooLargeIsSaid() {
        lies = sealed(new byte[101]);

        assertThat(fetch("url", address(), 100)).isEqualTo(new Fetched.TooLarge());
        assertThat(copy.size()).isZero();
    }

    @Test
    void whatCannotBeOpenedOrReachedIsAResult() {
        lies = "not sealed at all".getBytes(StandardCharsets.UTF_8);
        assertThat(fetch("url", address(), 100)).isInstanceOf(Fetched.Failed.class);
        lies = new byte[0];
        assertThat(fetch("url", address(), 100)).isInstanceOf(Fetched.Failed.class);
        lies = sealed(PICTURE);
        assertThat(fetch("url", address() + "#aeskey=???", 100)).isInstanceOf(Fetched.Failed.class);
        assertThat(fetch("another", address(), 100)).isInstanceOf(Fetched.Failed.class);
        assertThat(fetch("url", null, 100)).isInstanceOf(Fetched.Failed.class);
        status = 404;
        assertThat(fetch("url", address(), 100)).isInstanceOf(Fetched.Failed.class);
        assertThat(copy.size()).isZero();
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/media?sign=1";
    }

    private Fetched fetch(String bot, @Nullable String url, long maxBytes) {
        BotSettings.Bot settings = new BotSettings.Bot("aib", "token", KEY, "", BotSettings.Mode.URL, "");
        BotFiles files = new BotFiles(new Bots(Map.of("url", Bot.of("url", settings))), HttpClient.newHttpClient());
        return files.fetch(
                ConversationRef.single("wecom-bot", bot, "wang"),
                new Content.Attachment(null, null, url),
                maxBytes,
                copy);
    }

    private static byte[] sealed(byte[] plain) {
        int padding = 32 - plain.length % 32;
        byte[] padded = Arrays.copyOf(plain, plain.length + padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) padding);
        byte[] key = Base64.getDecoder().decode(KEY + '=');
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(padded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
