package io.miaohui.conversation;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversations.Line;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message in words, as people read it in the transcript and in the agents' group: what is no text is named in brackets. */
public final class InWords {

    /** As {@link #of} writes it; a recording with its words is followed by them. */
    private static final Pattern WORDLESS = Pattern.compile("\\[(?:语音|其他消息)]|\\[(?:图片|文件)](?: .*)?");

    private InWords() {}

    /** Never empty. */
    public static String of(Content content) {
        String words = content.words();
        if (words != null && !words.isBlank()) {
            return content instanceof Content.Text ? words : '[' + kind(content) + "] " + words;
        }
        if (content instanceof Content.Event event && event.key() != null) {
            return event.key();
        }
        return '[' + kind(content) + ']' + detail(content);
    }

    /** How many of the customer's last lines hold a picture, a recording or a file instead of words. */
    public static int wordlessAtEnd(List<Line> lines) {
        int count = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).author() == Author.CUSTOMER) {
                if (!WORDLESS.matcher(lines.get(i).text()).matches()) {
                    return count;
                }
                count++;
            }
        }
        return count;
    }

    /** What is said, or the names of the files where nothing is. */
    static String of(Reply reply) {
        if (!reply.text().isBlank()) {
            return reply.text();
        }
        return reply.media().stream()
                .map(media -> (media.kind() == Reply.Media.Kind.IMAGE ? "[图片] " : "[文件] ") + media.title())
                .collect(Collectors.joining(" "));
    }

    private static String kind(Content content) {
        if (content instanceof Content.Voice) {
            return "语音";
        }
        if (content instanceof Content.Picture) {
            return "图片";
        }
        if (content instanceof Content.Attachment) {
            return "文件";
        }
        if (content instanceof Content.Place) {
            return "位置";
        }
        if (content instanceof Content.SharedLink) {
            return "链接";
        }
        return content instanceof Content.Text ? "空消息" : "其他消息";
    }

    private static String detail(Content content) {
        if (content instanceof Content.Attachment file && file.fileName() != null) {
            return ' ' + file.fileName();
        }
        if (content instanceof Content.Place place) {
            return ' ' + place.label();
        }
        if (content instanceof Content.SharedLink link) {
            return ' ' + (link.title() == null ? link.url() : link.title() + ' ' + link.url());
        }
        if (content instanceof Content.Picture picture && picture.url() != null) {
            return ' ' + picture.url();
        }
        return "";
    }
}
