package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is: a picture by its first bytes, never by what its sender says; else by its name. */
record FileKind(Reply.Media.Kind kind, String name) {

    private static final String VIDEO = ".*\\.(mp4|mov|m4v|3gp|webm)";

    /** @param fileName {@code null} if it was sent as a picture */
    static FileKind of(byte[] bytes, @Nullable String fileName) {
        String picture = picture(bytes);
        if (picture != null) {
            return new FileKind(Reply.Media.Kind.IMAGE, "图片." + picture);
        }
        String name = fileName == null ? "图片" : fileName;
        boolean video = name.toLowerCase(Locale.ROOT).matches(VIDEO);
        return new FileKind(video ? Reply.Media.Kind.VIDEO : Reply.Media.Kind.FILE, name);
    }

    private static @Nullable String picture(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        if (start.startsWith("ffd8ff")) {
            return "jpg";
        }
        if (start.equals("89504e47")) {
            return "png";
        }
        if (start.equals("47494638")) {
            return "gif";
        }
        boolean webp = bytes.length > 12 && new String(bytes, 8, 4, StandardCharsets.US_ASCII).equals("WEBP");
        return webp ? "webp" : null;
    }

    Reply.Media media(String url) {
        return new Reply.Media(kind, url, name);
    }

    /** As it is named in a line of text. */
    String label() {
        return switch (kind) {
            case IMAGE -> "[图片]";
            case VIDEO -> "[视频] " + Literal.line(name, 60);
            case FILE -> "[文件] " + Literal.line(name, 60);
        };
    }
}
