package io.miaohui.faq;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What stands behind the address in an entry's image column, as its ending tells. */
public enum MediaKind {
    /** What every platform shows. */
    IMAGE("jpg", "jpeg", "png", "gif", "bmp"),
    VIDEO("mp4"),
    FILE("pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "zip");

    private final Set<String> endings;

    MediaKind(String... endings) {
        this.endings = Set.of(endings);
    }

    /**
     * The kind of an address; an address without an ending is taken for a picture.
     *
     * @return empty if it ends in something that platforms don't take by itself
     */
    public static Optional<MediaKind> of(String address) {
        String ending = ending(address);
        if (ending.isEmpty()) {
            return Optional.of(IMAGE);
        }
        for (MediaKind kind : values()) {
            if (kind.endings.contains(ending)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** In lower case, without query and fragment; empty if there is none. */
    public static String ending(String address) {
        String path = address.replaceFirst("[?#].*", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean host = path.matches("(?i)https?://[^/]*");
        int dot = name.lastIndexOf('.');
        return host || dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
