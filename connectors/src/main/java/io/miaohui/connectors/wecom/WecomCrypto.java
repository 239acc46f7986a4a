package io.miaohui.connectors.wecom;

import io.miaohui.connectors.EdgeRejection;
import io.miaohui.connectors.EdgeRejection.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeCom's envelope around callbacks and replies: AES-256-CBC over {@code random(16) length(4) message receiver}, padded
 * to 32 bytes, and a SHA-1 over the sorted token, timestamp, nonce and ciphertext. Nothing is decrypted before its
 * signature was found right. Safe for use by many threads.
 */
public final class WecomCrypto {

    /** The length of an EncodingAESKey: 32 bytes in Base64 without the final {@code =}. */
    public static final int AES_KEY_LENGTH = 43;

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int HEADER = RANDOM + Integer.BYTES;
    private static final SecureRandom SECURE = new SecureRandom();

    /** One envelope. The values are as they stand in the query string, {@code cipherText} is Base64. */
    public record Envelope(String signature, String timestamp, String nonce, String cipherText) {}

    private final String channel;
    private final String token;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] receiver;

    /**
     * @param channel under which refused envelopes are counted
     * @param receiver whom envelopes must be meant for: the corporation's id, or the empty string for 智能机器人
     * @throws IllegalArgumentException if {@code aesKey} is not 32 bytes in Base64
     */
    public WecomCrypto(String channel, String token, String aesKey, String receiver) {
        byte[] bytes = Base64.getDecoder().decode(aesKey + '=');
        if (aesKey.length() != AES_KEY_LENGTH || bytes.length != 32) {
            throw new IllegalArgumentException("An EncodingAESKey has " + AES_KEY_LENGTH + " characters");
        }
        this.channel = channel;
        this.token = token;
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, 16);
        this.receiver = receiver.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The message in an envelope.
     *
     * @throws EdgeRejection if the signature is wrong, the envelope is broken, or it is meant for another receiver
     */
    public String open(Envelope envelope) {
        byte[] expected = sign(envelope.timestamp(), envelope.nonce(), envelope.cipherText());
        if (!MessageDigest.isEqual(expected, envelope.signature().getBytes(StandardCharsets.UTF_8))) {
            throw rejection(Reason.BAD_SIGNATURE, "the signature does not fit the app's token");
        }
        byte[] plain = decrypt(envelope.cipherText());
        ByteBuffer content = ByteBuffer.wrap(plain, 0, plain.length - padding(plain));
        if (content.remaining() < HEADER) {
            throw rejection(Reason.MALFORMED, "the content is too short");
        }
        int length = content.position(RANDOM).getInt();
        if (length < 0 || length > content.remaining()) {
            throw rejection(Reason.MALFORMED, "the message's length is out of bounds");
        }
        byte[] meantFor = Arrays.copyOfRange(plain, HEADER + length, content.limit());
        if (!MessageDigest.isEqual(receiver, meantFor)) {
            throw rejection(Reason.WRONG_RECEIVER, "it is meant for another corporation");
        }
        return new String(plain, HEADER, length, StandardCharsets.UTF_8);
    }

    /** Encrypts and signs a message; no two envelopes are equal. */
    public Envelope seal(String message, String timestamp) {
        byte[] random = new byte[RANDOM];
        SECURE.nextBytes(random);
        String cipherText = encrypt(message.getBytes(StandardCharsets.UTF_8), random);
        String nonce = Long.toUnsignedString(SECURE.nextLong());
        String signature = new String(sign(timestamp, nonce, cipherText), StandardCharsets.US_ASCII);
        return new Envelope(signature, timestamp, nonce, cipherText);
    }

    private byte[] sign(String timestamp, String nonce, String cipherText) {
        String[] parts = {token, timestamp, nonce, cipherText};
        Arrays.sort(parts);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decrypt(String cipherText) {
        try {
            byte[] bytes = Base64.getDecoder().decode(cipherText);
            if (bytes.length == 0 || bytes.length % BLOCK != 0) {
                throw rejection(Reason.MALFORMED, "the ciphertext is not made of whole blocks");
            }
            return cipher(Cipher.DECRYPT_MODE).doFinal(bytes);
        } catch (IllegalArgumentException e) {
            throw rejection(Reason.MALFORMED, "the ciphertext is not Base64");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String encrypt(byte[] message, byte[] random) {
        int used = HEADER + message.length + receiver.length;
        int padding = BLOCK - used % BLOCK;
        ByteBuffer content = ByteBuffer.allocate(used + padding)
                .put(random)
                .putInt(message.length)
                .put(message)
                .put(receiver);
        Arrays.fill(content.array(), used, used + padding, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(content.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        // The padding is to 32 bytes, which no standard name stands for.
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, iv);
        return cipher;
    }

    private int padding(byte[] plain) {
        int padding = plain[plain.length - 1];
        if (padding < 1 || padding > BLOCK) {
            throw rejection(Reason.MALFORMED, "the padding is broken");
        }
        for (int i = plain.length - padding; i < plain.length; i++) {
            if (plain[i] != padding) {
                throw rejection(Reason.MALFORMED, "the padding is broken");
            }
        }
        return padding;
    }

    /** A refusal of something that came in this envelope, or instead of one. */
    public EdgeRejection rejection(Reason reason, String detail) {
        return new EdgeRejection(channel, reason, detail);
    }
}
