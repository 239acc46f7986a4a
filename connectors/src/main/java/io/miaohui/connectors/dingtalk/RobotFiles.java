package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.IncomingFiles;
import io.miaohui.connectors.TokenStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Fetches files that people sent to a robot: from their address, or from the one that their download code leads to. */
@Component
final class RobotFiles implements IncomingFiles {

    private static final Logger log = LoggerFactory.getLogger(RobotFiles.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Addresses are those that DingTalk's API gave. Whoever has one has the file, so they stay out of the log. */
    @HttpExchange(accept = "application/json", contentType = "application/json")
    interface Codes {

        record Code(String downloadCode, String robotCode) {}

        record Address(@Nullable String downloadUrl) {

            @Override
            public String toString() {
                return "Address[]";
            }
        }

        @PostExchange("/v1.0/robot/messageFiles/download")
        Address address(@RequestHeader(DingtalkApi.TOKEN_HEADER) String token, @RequestBody Code code);
    }

    private final Codes codes;
    private final AccessTokens tokens;
    private final DingtalkSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RobotFiles(RestClient.Builder builder, DingtalkSettings settings, DingtalkApi api, TokenStore tokens) {
        this.codes = DingtalkConfiguration.client(builder.clone().baseUrl(settings.apiBaseUrl()), Codes.class, CONNECT);
        this.tokens = new AccessTokens(api, tokens);
        this.settings = settings;
    }

    @Override
    public String channel() {
        return DingtalkChannel.NAME;
    }

    @Override
    public Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to) {
        try {
            String address = file.url() == null ? address(from.account(), file.mediaId()) : file.url();
            return address == null
                    ? new Fetched.Failed("DingTalk gave no address for it")
                    : download(URI.create(address), maxBytes, to);
        } catch (RestClientException e) {
            return new Fetched.Failed(Failures.describe(e));
        } catch (IOException | IllegalArgumentException e) {
            return new Fetched.Failed("the download broke off: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed("this server stops");
        }
    }

    private @Nullable String address(String name, @Nullable String code) {
        DingtalkSettings.Robot robot = settings.robots().get(name);
        if (robot == null || code == null) {
            return null;
        }
        return tokens.with(name, robot, token -> codes.address(token, new Codes.Code(code, robot.code())))
                .downloadUrl();
    }

    private Fetched download(URI address, long maxBytes, OutputStream to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                return new Fetched.Failed("its address answers with " + response.statusCode());
            }
            // A source that falls silent is cut off from outside.
            CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> cut(body));
            return IncomingFiles.copy(body, to, maxBytes, PATIENCE);
        }
    }

    private static void cut(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            log.debug("A download that took too long could not be closed", e);
        }
    }
}
