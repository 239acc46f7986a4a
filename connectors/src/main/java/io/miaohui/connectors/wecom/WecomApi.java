package io.miaohui.connectors.wecom;

import io.miaohui.connectors.TokenStore;
import io.miaohui.connectors.TokenStore.Token;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.SimplePostRequestExecutor;
import me.chanjar.weixin.common.util.http.apache.ApacheBasicResponseHandler;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.config.WxCpConfigStorage;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;

/**
 * The SDK with another engine room. The SDK's own sleeps for up to half a minute when WeCom is busy, repeats sends that
 * may have arrived, writes access tokens and customers' words to the log, and may throw away a token that another
 * thread has just fetched. Here a call is made once, and once more if its very token was rejected; tokens come from the
 * {@link TokenStore}; nothing is logged.
 */
final class WecomApi extends WxCpServiceImpl {

    private static final Set<Integer> TOKEN_REJECTED = Set.of(40014, 42001);

    private final CloseableHttpClient http;
    private final TokenStore tokens;
    private final String tokenName;

    WecomApi(WxCpConfigStorage config, CloseableHttpClient http, TokenStore tokens, String tokenName) {
        this.http = http;
        this.tokens = tokens;
        this.tokenName = tokenName;
        setWxCpConfigStorage(config);
    }

    @Override
    public void initHttp() {
        // The client is given; the SDK would build a shared one of its own.
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) {
        if (forceRefresh) {
            tokens.discard(tokenName, getAccessToken(false));
        }
        return tokens.get(tokenName, this::fetchToken);
    }

    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        String token = getAccessToken(false);
        try {
            return once(executor, uri, token, data);
        } catch (WxErrorException e) {
            if (!TOKEN_REJECTED.contains(e.getError().getErrorCode())) {
                throw e;
            }
            tokens.discard(tokenName, token);
            return once(executor, uri, getAccessToken(false), data);
        }
    }

    @Override
    public String postWithoutToken(String url, String data) throws WxErrorException {
        try {
            return SimplePostRequestExecutor.create(this).execute(url, data, WxType.CP);
        } catch (IOException e) {
            throw new WxRuntimeException(e);
        }
    }

    private static <T, E> T once(RequestExecutor<T, E> executor, String uri, String token, E data)
            throws WxErrorException {
        String separator = uri.contains("?") ? "&" : "?";
        try {
            return executor.execute(uri + separator + "access_token=" + token, data, WxType.CP);
        } catch (IOException e) {
            throw new WxRuntimeException(e);
        }
    }

    private Token fetchToken() {
        WxCpConfigStorage config = getWxCpConfigStorage();
        String url = config.getApiUrl(WxCpApiPathConsts.GET_TOKEN);
        HttpGet request = new HttpGet(String.format(url, config.getCorpId(), config.getCorpSecret()));
        try {
            String answer = http.execute(request, ApacheBasicResponseHandler.INSTANCE);
            WxError error = WxError.fromJson(answer, WxType.CP);
            if (error.getErrorCode() != 0) {
                throw new NoTokenException(error.getErrorCode());
            }
            WxAccessToken token = WxAccessToken.fromJson(answer);
            return new Token(token.getAccessToken(), Duration.ofSeconds(token.getExpiresIn()));
        } catch (IOException e) {
            throw new WxRuntimeException(e);
        }
    }
}
