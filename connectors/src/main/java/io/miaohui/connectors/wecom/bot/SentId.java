package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one id under which a sent message goes as a stream, as a card's task and in feedback. All of them allow
 * {@code [0-9A-Za-z_-]} and 128 bytes. It tells what WeCom names back as our own, and whose buttons are choices.
 */
final class SentId {

    private static final String OURS = "miaohui-";
    private static final String CHOICES = OURS + "choice-";

    private SentId() {}

    /** @param key the same for each try, so that WeCom shows a repeated stream once */
    static String of(Reply reply, String key) {
        return (reply.choices().isEmpty() ? OURS : CHOICES) + key;
    }

    /** For a card in the response to a message, whose own id may hold anything. */
    static String ofResponse(Reply reply, String messageId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
            return of(reply, HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isOurs(String id) {
        return id.startsWith(OURS);
    }

    /** Whether the card offered answers to one customer, which are spent once one was picked. */
    static boolean isChoice(String id) {
        return id.startsWith(CHOICES);
    }
}
