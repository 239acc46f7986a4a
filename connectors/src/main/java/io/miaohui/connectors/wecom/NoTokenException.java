package io.miaohui.connectors.wecom;

/** WeCom gave no access token. Carries its error code alone: the text around it may name the secret. */
final class NoTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    NoTokenException(int code) {
        super("gettoken: errcode " + code);
        this.code = code;
    }

    int code() {
        return code;
    }
}
