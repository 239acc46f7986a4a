package io.miaohui.connectors.dingtalk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * DingTalk robots; without one the channel is off.
 *
 * @param apiBaseUrl the new API: tokens, stream connections, robot messages. Plain {@code http://} is for a simulator:
 *     it also lets the stream run without TLS.
 * @param oapiBaseUrl the old API, to which session webhooks belong
 * @param streamIdle a stream that is silent for this long, without even a ping, is replaced by a fresh one: some die
 *     without a sign
 * @param streamConnections how many streams each robot in stream mode holds, 1 to 8; with two, one can go without a gap
 * @param robots by the name that conversations, desks and callback paths use for the robot
 */
@Validated
@ConfigurationProperties("miaohui.dingtalk")
record DingtalkSettings(
        @DefaultValue("https://api.dingtalk.com") @Pattern(regexp = URL, message = URL_WANTED) String apiBaseUrl,
        @DefaultValue("https://oapi.dingtalk.com") @Pattern(regexp = URL, message = URL_WANTED) String oapiBaseUrl,
        @DefaultValue("30m") @NotNull Duration streamIdle,
        @DefaultValue("2") @Min(value = 1, message = CONNECTIONS_WANTED) @Max(value = 8, message = CONNECTIONS_WANTED)
                int streamConnections,
        @DefaultValue Map<@Pattern(regexp = NAME, message = NAME_WANTED) String, @Valid Robot> robots) {

    private static final String URL = "https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?";
    private static final String URL_WANTED = "expected an http or https URL without a slash at its end";
    private static final String NAME = "[A-Za-z0-9_-]{1,40}";
    private static final String NAME_WANTED = "expected a name of 1 to 40 letters, digits, - and _";

    private static final String CONNECTIONS_WANTED = "expected 1 to 8 connections";

    /** How messages come in. */
    enum Mode {
        STREAM,
        HTTP
    }

    /**
     * One robot of an app made in DingTalk's developer console.
     *
     * @param clientId the app's Client ID (AppKey)
     * @param clientSecret the app's Client Secret (AppSecret)
     * @param robotCode the robot's code; the client id if left out, as DingTalk itself does for internal apps
     * @param mode the message receiving mode that was chosen in the console
     * @param cardTemplateId the template, from DingTalk's card platform, for messages with buttons; without one there
     *     are no buttons. Its callbacks come by the stream, so it needs that mode.
     */
    record Robot(
            @NotBlank(message = "expected the Client ID of the DingTalk app") String clientId,
            @NotBlank(message = "expected the Client Secret of the DingTalk app") String clientSecret,
            @Nullable String robotCode,
            @DefaultValue("stream") @NotNull Mode mode,
            @Nullable String cardTemplateId) {

        @Nullable
        String cardTemplate() {
            return cardTemplateId == null || cardTemplateId.isBlank() ? null : cardTemplateId.strip();
        }

        @AssertTrue(message = "card-template-id needs mode: stream, for that is how pressed buttons come in")
        boolean isCardTemplateOfUse() {
            return mode == Mode.STREAM || cardTemplate() == null;
        }

        String code() {
            return robotCode == null || robotCode.isBlank() ? clientId : robotCode;
        }

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Robot[clientId=" + clientId + ", robotCode=" + code() + ", mode=" + mode + ']';
        }
    }

    DingtalkSettings {
        robots = Map.copyOf(robots);
    }

    boolean allowsPlainWebSocket() {
        return apiBaseUrl.startsWith("http://");
    }
}
