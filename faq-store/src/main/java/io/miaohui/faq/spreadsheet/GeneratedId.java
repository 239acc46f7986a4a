package io.miaohui.faq.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a row that has none. The same question always gets the same one. */
final class GeneratedId {

    private static final int BYTES = 6;

    private GeneratedId() {}

    static String of(String question) {
        byte[] hash = sha256().digest(Phrases.key(question).getBytes(StandardCharsets.UTF_8));
        return "AUTO-" + HexFormat.of().withUpperCase().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
