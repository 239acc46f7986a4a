package io.miaohui.connectors.wecom;

import io.miaohui.connectors.Reply.Media;
import io.miaohui.connectors.wecom.WecomMedia.UnusableMedia;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import me.chanjar.weixin.common.bean.result.WxMediaUploadResult;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.apache.ApacheBasicResponseHandler;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.apache.http.entity.mime.MultipartEntityBuilder;

/**
 * Pictures and files for a group's webhook: small pictures inside the message, all else uploaded first. Nothing is kept,
 * for what is sent to a group is seldom sent twice.
 */
final class WebhookMedia {

    private static final String UPLOAD = "/cgi-bin/webhook/upload_media?type=file&key=";
    private static final int MAX_PICTURE = 2 * 1024 * 1024;

    /** WeCom takes no file that is smaller. */
    private static final int MIN_FILE = 5;

    private final WecomApi api;
    private final MediaFetcher fetcher;

    WebhookMedia(WecomApi api, MediaFetcher fetcher) {
        this.api = api;
        this.fetcher = fetcher;
    }

    /**
     * The message that shows it.
     *
     * @throws UnusableMedia if it can't be had, or WeCom does not want it
     * @throws WxErrorException if WeCom could not take it now
     */
    Map<String, Object> message(Media media, String key) throws UnusableMedia, WxErrorException {
        byte[] bytes = fetcher.fetch(media);
        if (media.kind() == Media.Kind.IMAGE && bytes.length <= MAX_PICTURE && isPicture(bytes)) {
            String base64 = Base64.getEncoder().encodeToString(bytes);
            return AppMessages.body("image", Map.of("base64", base64, "md5", md5(bytes)));
        }
        if (bytes.length < MIN_FILE) {
            throw new UnusableMedia("it is nearly empty");
        }
        return AppMessages.body("file", Map.of("media_id", upload(media, bytes, key)));
    }

    private String upload(Media media, byte[] bytes, String key) throws WxErrorException {
        HttpPost request = new HttpPost(api.getWxCpConfigStorage().getApiUrl(UPLOAD) + key);
        request.setEntity(MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.RFC6532)
                .addBinaryBody("media", bytes, ContentType.APPLICATION_OCTET_STREAM, MediaFetcher.fileName(media))
                .build());
        try {
            String answer = api.getRequestHttpClient().execute(request, ApacheBasicResponseHandler.INSTANCE);
            WxError error = WxError.fromJson(answer, WxType.CP);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            return WxMediaUploadResult.fromJson(answer).getMediaId();
        } catch (IOException e) {
            throw new WxRuntimeException(e);
        }
    }

    /** WeCom shows JPEG and PNG. */
    private static boolean isPicture(byte[] bytes) {
        boolean jpeg = bytes.length > 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        boolean png = bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
        return jpeg || png;
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
