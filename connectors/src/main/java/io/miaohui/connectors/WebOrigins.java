package io.miaohui.connectors;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which sites besides our own may show the web chat and call its interface.
 *
 * @param allowedOrigins scheme, host and, where it is not the scheme's own, port, such as {@code https://www.shop.example}
 */
@ConfigurationProperties("miaohui.web")
public record WebOrigins(@DefaultValue List<String> allowedOrigins) {

    public WebOrigins {
        allowedOrigins = allowedOrigins.stream().map(WebOrigins::origin).toList();
    }

    /** For the policy of the chat page: the directive {@code frame-ancestors} without its name. */
    public String frameAncestors() {
        return allowedOrigins.isEmpty() ? "'self'" : "'self' " + String.join(" ", allowedOrigins);
    }

    /**
     * A URL's origin as browsers write it.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static String originOf(String url) {
        URI uri = URI.create(url.strip());
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getHost() == null || !List.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException("no http or https address");
        }
        boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }

    private static String origin(String value) {
        try {
            URI uri = URI.create(value.strip());
            if (uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && List.of("", "/").contains(String.valueOf(uri.getRawPath()))) {
                return originOf(value);
            }
        } catch (IllegalArgumentException unreadable) {
            // Refused below, in words that name the key.
        }
        throw new IllegalArgumentException("miaohui.web.allowed-origins: found \"" + value
                + "\", expected an origin such as https://www.shop.example, without a path and without *");
    }
}
