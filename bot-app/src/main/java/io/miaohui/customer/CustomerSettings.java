package io.miaohui.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other systems keep the customers.
 *
 * @param apiToken what they show as a bearer token, 16 characters at least; empty turns the interface off
 */
@ConfigurationProperties("miaohui.customers")
record CustomerSettings(@DefaultValue("") String apiToken) {

    private static final int SHORTEST = 16;

    CustomerSettings {
        apiToken = apiToken.strip();
        if (!apiToken.isEmpty() && apiToken.length() < SHORTEST) {
            throw new IllegalArgumentException("miaohui.customers.api-token: found " + apiToken.length()
                    + " characters, expected " + SHORTEST + " at least, such as openssl rand -hex 24 prints, or none");
        }
    }

    boolean isOff() {
        return apiToken.isEmpty();
    }

    /** In a time that tells nothing of how much was right. */
    boolean isToken(String shown) {
        return !isOff()
                && MessageDigest.isEqual(
                        apiToken.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "CustomerSettings[apiToken=" + (isOff() ? "" : "***") + ']';
    }
}
