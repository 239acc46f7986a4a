package io.miaohui.connectors.wecom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** What a text is built of, to choose the kind of message that shows it. */
final class Structure {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** What only the second version of the webhooks' Markdown shows. */
    private static final Set<Class<?>> ONLY_V2 = Set.of(TableBlock.class, FencedCodeBlock.class);

    /** What the apps' Markdown shows, and plain text loses. */
    private static final Set<Class<?>> GAINS = Set.of(Heading.class, BlockQuote.class, Link.class, Code.class);

    private Structure() {}

    static boolean needsV2(String markdown) {
        return nodes(markdown).stream().anyMatch(ONLY_V2::contains);
    }

    static boolean gainsFromAppMarkdown(String markdown) {
        Set<Class<?>> nodes = nodes(markdown);
        return nodes.stream().anyMatch(GAINS::contains)
                && nodes.stream().noneMatch(ONLY_V2::contains)
                && !nodes.contains(Image.class);
    }

    private static Set<Class<?>> nodes(String markdown) {
        Set<Class<?>> found = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(PARSER.parse(markdown)));
        while (!open.isEmpty()) {
            Node node = open.pop();
            found.add(node.getClass());
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                open.push(child);
            }
        }
        return found;
    }
}
