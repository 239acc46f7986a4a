package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reply as the Markdown that DingTalk shows: headings, bold, links, images and lists. A single line break counts only
 * after two spaces, and tables are not shown at all.
 *
 * @param title what notifications and the list of conversations show
 */
record Markdown(String title, String text) {

    private static final int TITLE_LENGTH = 20;
    private static final String NO_WORDS = "新消息";
    private static final Pattern TABLE_RULE = Pattern.compile("\\|?[\\s:|-]*-[\\s:|-]*\\|[\\s:|-]*");

    /** @param mention what to put in front, or nothing */
    static Markdown of(Reply reply, String mention) {
        List<String> blocks = new ArrayList<>();
        blocks.add(mention);
        blocks.add(lines(reply.text()));
        blocks.add(lines(ReplyText.numbered(reply.choices())));
        reply.media().forEach(media -> blocks.add(media(media)));
        reply.links().forEach(link -> blocks.add('[' + link.title() + "](" + link.url() + ')'));
        blocks.removeIf(String::isBlank);
        return new Markdown(title(reply), String.join("\n\n", blocks));
    }

    private static String media(Reply.Media media) {
        String link = '[' + media.title() + "](" + media.url() + ')';
        return MediaSender.standsInText(media) ? '!' + link : link;
    }

    private static String lines(String text) {
        List<String> lines = new ArrayList<>();
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            code ^= line.stripLeading().startsWith("```");
            if (code || !TABLE_RULE.matcher(line).matches()) {
                lines.add(code ? line : broken(line.stripTrailing()));
            }
        }
        return String.join("\n", lines).strip();
    }

    /** The line so that the next one starts on its own; a table's row without its frame. */
    private static String broken(String line) {
        boolean row = line.startsWith("|") && line.endsWith("|") && line.length() > 2;
        String shown = row ? line.substring(1, line.length() - 1).strip() : line;
        return shown.isEmpty() ? shown : shown + "  ";
    }

    private static String title(Reply reply) {
        String plain =
                ReplyText.plain(reply.text()).lines().findFirst().orElse("").strip();
        if (plain.isEmpty()) {
            return NO_WORDS;
        }
        int length = plain.codePointCount(0, plain.length());
        return length <= TITLE_LENGTH ? plain : plain.substring(0, plain.offsetByCodePoints(0, TITLE_LENGTH)) + '…';
    }
}
