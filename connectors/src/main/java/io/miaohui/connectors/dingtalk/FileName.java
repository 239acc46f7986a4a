package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Reply.Media;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is called in a chat: its title, with the ending by which programs know it. */
final class FileName {

    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z0-9]{1,8})$");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");
    private static final int LONGEST = 80;

    private FileName() {}

    static String of(Media media) {
        String title = UNFIT.matcher(media.title()).replaceAll(" ").strip();
        String name = title.isEmpty() ? "file" : title.substring(0, Math.min(title.length(), LONGEST));
        return ENDING.matcher(name).find() ? name : name + '.' + type(media);
    }

    /** Without its dot, in lower case. */
    static String type(Media media) {
        Matcher inTitle = ENDING.matcher(media.title().strip());
        if (inTitle.find()) {
            return inTitle.group(1).toLowerCase(Locale.ROOT);
        }
        String path = URI.create(media.url()).getPath();
        Matcher inUrl = ENDING.matcher(path == null ? "" : path);
        if (inUrl.find()) {
            return inUrl.group(1).toLowerCase(Locale.ROOT);
        }
        return switch (media.kind()) {
            case IMAGE -> "png";
            case VIDEO -> "mp4";
            case FILE -> "bin";
        };
    }
}
