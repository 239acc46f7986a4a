package io.miaohui.conversation;

import io.miaohui.connectors.Content;
import io.miaohui.connectors.Reply;
import java.util.stream.Collectors;

/** A message in words, as people read it in the transcript and in the agents' group: what is no text is named in brackets. */
public final class InWords {

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
