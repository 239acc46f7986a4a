package io.miaohui.connectors.dingtalk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether phones anywhere can show what is at an address. Looks at the words alone and asks no name server. */
final class PublicUrl {

    private static final Pattern PRIVATE = Pattern.compile("127\\..*|10\\..*|192\\.168\\..*|169\\.254\\..*|0\\..*"
            + "|172\\.(1[6-9]|2\\d|3[01])\\..*|\\[.*|.*\\.(local|localhost|internal|lan|home|test|invalid)");

    private PublicUrl() {}

    static boolean is(String url) {
        try {
            URI uri = new URI(url);
            String host = uri.getHost();
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web
                    && host != null
                    && host.indexOf('.') > 0
                    && !PRIVATE.matcher(host.toLowerCase(Locale.ROOT)).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
