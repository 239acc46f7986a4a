package io.miaohui.connectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** A reply's Markdown as what a channel can show. Safe for use by many threads. */
public final class ReplyText {

    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br>").build();
    private static final PolicyFactory SAFE = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.IMAGES);

    private ReplyText() {}

    /** Plain text: marks dropped, links as {@code "title" (url)}, lists with their numbers. */
    public static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    /** HTML of which nothing can run: no scripts, styles, event handlers or unknown elements. */
    public static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        return SAFE.sanitize(HTML.render(document)).strip();
    }

    /** The choices as numbered lines, for channels without buttons. */
    public static String numbered(List<Reply.Choice> choices) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < choices.size(); i++) {
            lines.append(i + 1).append(". ").append(choices.get(i).label()).append('\n');
        }
        return lines.toString().stripTrailing();
    }

    /**
     * Splits a text so that no part is longer than {@code maxBytes} in UTF-8. Cuts at a paragraph, a line or a sentence
     * where one ends in the last half of a part, and never inside a code point.
     *
     * @param maxBytes at least 4, the longest code point
     */
    public static List<String> split(String text, int maxBytes) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            int end = cut(rest, maxBytes);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        return List.copyOf(parts);
    }

    private static int cut(String text, int maxBytes) {
        int bytes = 0;
        int end = 0;
        int kind = 0;
        int best = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            int size = utf8Length(codePoint);
            if (bytes + size > maxBytes) {
                break;
            }
            bytes += size;
            end += Character.charCount(codePoint);
            int here = breakKind(text, end, codePoint);
            if (here > 0 && bytes * 2 >= maxBytes && here >= kind) {
                kind = here;
                best = end;
            }
        }
        return best > 0 ? best : end;
    }

    /** 3 after an empty line, 2 after a line, 1 after a sentence, 0 elsewhere. */
    private static int breakKind(String text, int end, int codePoint) {
        if (codePoint == '\n') {
            return end >= 2 && text.charAt(end - 2) == '\n' ? 3 : 2;
        }
        return "。！？；.!?;".indexOf(codePoint) >= 0 ? 1 : 0;
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
