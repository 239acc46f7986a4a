package io.miaohui.connectors.wecom;

import java.time.Instant;

/**
 * The reply that stands in a callback's own response. Its plain text depends on the message and the answer alone, so
 * that a repeated callback gets the same reply to the byte.
 */
final class PassiveReply {

    private PassiveReply() {}

    static String plain(String toUser, String fromCorp, Instant at, String text) {
        return message(toUser, fromCorp, at, "text", "<Content>" + cdata(text) + "</Content>");
    }

    /** Puts one grey button in the place of the card's own; only whoever pressed sees it. */
    static String button(String toUser, String fromCorp, Instant at, String name) {
        String button = "<Button><ReplaceName>" + cdata(name) + "</ReplaceName></Button>";
        return message(toUser, fromCorp, at, "update_button", button);
    }

    private static String message(String toUser, String fromCorp, Instant at, String kind, String content) {
        return "<xml><ToUserName>" + cdata(toUser) + "</ToUserName><FromUserName>" + cdata(fromCorp)
                + "</FromUserName><CreateTime>" + at.getEpochSecond() + "</CreateTime><MsgType><![CDATA[" + kind
                + "]]></MsgType>" + content + "</xml>";
    }

    static String sealed(WecomCrypto.Envelope envelope) {
        return "<xml><Encrypt>" + cdata(envelope.cipherText()) + "</Encrypt><MsgSignature>"
                + cdata(envelope.signature()) + "</MsgSignature><TimeStamp>" + envelope.timestamp()
                + "</TimeStamp><Nonce>" + cdata(envelope.nonce()) + "</Nonce></xml>";
    }

    private static String cdata(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(PassiveReply::isXml).forEach(allowed::appendCodePoint);
        return "<![CDATA[" + allowed.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    /** XML has no way to write other characters, and one of them would cost the customer the whole answer. */
    private static boolean isXml(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000
                || codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r';
    }
}
