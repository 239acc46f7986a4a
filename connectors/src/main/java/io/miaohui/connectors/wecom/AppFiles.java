package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.IncomingFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.http.Header;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.springframework.stereotype.Component;

/**
 * Fetches files that members sent to an app, with {@code media/get}. The SDK's own call has no bound and leaves a file
 * behind.
 */
@Component
final class AppFiles implements IncomingFiles {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** More than any error has. */
    private static final int MAX_ERROR = 8 * 1024;

    private final WecomApps apps;

    AppFiles(WecomApps apps) {
        this.apps = apps;
    }

    @Override
    public String channel() {
        return WecomChannel.NAME;
    }

    @Override
    public Fetched fetch(ConversationRef from, Content.Attachment file, long maxBytes, OutputStream to) {
        WecomApp app = apps.byName(from.account());
        if (app == null || file.mediaId() == null) {
            return new Fetched.Failed(app == null ? "the app is not configured any more" : "there is no media id");
        }
        String id = URLEncoder.encode(file.mediaId(), StandardCharsets.UTF_8);
        String url = app.api().getWxCpConfigStorage().getApiUrl("/cgi-bin/media/get?media_id=" + id);
        try {
            return app.api().execute(new Download(app.api().getRequestHttpClient(), maxBytes), url, to);
        } catch (WxErrorException | RuntimeException e) {
            Delivery told = WecomErrors.delivery(e);
            return new Fetched.Failed(
                    told instanceof Delivery.Refused refused ? refused.why() : ((Delivery.TryLater) told).why());
        }
    }

    /** The answer is the file, or JSON that says why not. */
    private record Download(CloseableHttpClient http, long maxBytes) implements RequestExecutor<Fetched, OutputStream> {

        @Override
        public Fetched execute(String uri, OutputStream to, WxType type) throws WxErrorException, IOException {
            try (CloseableHttpResponse response = http.execute(new HttpGet(uri));
                    InputStream body = response.getEntity().getContent()) {
                int status = response.getStatusLine().getStatusCode();
                Header kind = response.getFirstHeader("Content-Type");
                if (status != 200 || kind == null || kind.getValue().matches("(?i)(application/json|text/).*")) {
                    throw new WxErrorException(error(status, body));
                }
                Fetched fetched = IncomingFiles.copy(body, to, maxBytes, PATIENCE);
                // Closing the stream would read the rest of it.
                response.close();
                return fetched;
            }
        }

        private static WxError error(int status, InputStream body) throws IOException {
            String text = new String(body.readNBytes(MAX_ERROR), StandardCharsets.UTF_8);
            return status == 200 && text.startsWith("{")
                    ? WxError.fromJson(text, WxType.CP)
                    : WxError.builder().errorCode(-1).build();
        }

        @Override
        public void execute(String uri, OutputStream to, ResponseHandler<Fetched> handler, WxType type)
                throws WxErrorException, IOException {
            handler.handle(execute(uri, to, type));
        }
    }
}
