package io.miaohui.connectors.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the chat page greets, whom it believes and how much it takes.
 *
 * @param title the name over the chat, usually the shop's
 * @param greeting the first words that a new customer sees, as plain text
 * @param suggestions questions that a new customer can ask with one click, at most eight
 * @param messagesPerMinute how many messages one customer may send in a minute
 * @param messagesPerMinutePerAddress how many messages may come from one network address in a minute. Behind a reverse
 *     proxy set {@code server.forward-headers-strategy}, else all customers have the proxy's address.
 * @param identitySecret with it, a site signs who its customers are, and who names another id than a random one must show
 *     the signature; at least 32 characters; empty: whoever names an id is that customer
 */
@Validated
@ConfigurationProperties("miaohui.web")
record WebSettings(
        @DefaultValue("在线客服") @NotBlank @Size(max = 40) String title,
        @DefaultValue("您好，请用一句话说说您的问题。") @NotBlank @Size(max = 500) String greeting,
        @DefaultValue @Size(max = 8) List<@NotBlank @Size(max = 60) String> suggestions,
        @DefaultValue("60") @Min(1) int messagesPerMinute,
        @DefaultValue("600") @Min(1) int messagesPerMinutePerAddress,
        @Nullable String identitySecret) {

    private static final int SHORTEST_SECRET = 32;

    WebSettings {
        suggestions = List.copyOf(suggestions);
        identitySecret = identitySecret == null || identitySecret.isBlank() ? null : identitySecret.strip();
        if (identitySecret != null && identitySecret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("miaohui.web.identity-secret: found " + identitySecret.length()
                    + " characters, expected at least " + SHORTEST_SECRET + ", or nothing");
        }
    }

    @Override
    public String toString() {
        return "WebSettings[title=" + title + (identitySecret == null ? "" : ", identitySecret=***") + "]";
    }
}
