package io.miaohui.connectors.dingtalk;

/** A stream connection could not be opened; the message says why, without secrets. */
final class StreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StreamException(String why, Throwable cause) {
        super(why, cause);
    }

    StreamException(String why) {
        super(why);
    }
}
