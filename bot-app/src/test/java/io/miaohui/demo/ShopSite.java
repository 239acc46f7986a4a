package io.miaohui.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A company's site of an origin of its own that shows the chat. Its policy allows no inline style, and its style sheet is
 * as rude as some are.
 */
final class ShopSite implements AutoCloseable {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>山野集</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="/shop.css">
              <script src="%s/chat/embed.js" %s async></script>
            </head>
            <body>
            <h1>山野集 · 秋冬露营</h1>
            <p>帐篷、睡袋、炉具，三十天无理由退换。</p>
            <p><a href="#">看看新品</a></p>
            </body>
            </html>
            """;

    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 16px/1.7 "Noto Sans CJK SC", sans-serif; max-width: 960px; margin: 40px auto; padding: 0 20px; }
            * { --accent: red; transform: none; }
            button, section, iframe, svg { display: none !important; }
            """;

    private final HttpServer server;
    private volatile URI miaohui = URI.create("http://localhost");
    private volatile String attributes = "";

    ShopSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void shows(URI server, String scriptAttributes) {
        miaohui = server;
        attributes = scriptAttributes;
    }

    /** What the site's server puts into {@code data-identity} for a customer who is signed in there. */
    static String identity(String customer, String expiry, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal((customer + '\n' + expiry).getBytes(StandardCharsets.UTF_8));
            return expiry + '.' + HexFormat.of().formatHex(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean style = exchange.getRequestURI().getPath().equals("/shop.css");
            byte[] body = (style ? STYLE : PAGE.formatted(miaohui, attributes)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", style ? "text/css" : "text/html;charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; img-src data:; style-src 'self'; script-src " + miaohui
                                    + "; frame-src " + miaohui);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
