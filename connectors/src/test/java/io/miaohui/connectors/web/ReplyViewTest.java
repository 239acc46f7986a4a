package io.miaohui.connectors.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Link;
import io.miaohui.connectors.Reply.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyViewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[点我](javascript:alert(1))",
                "[点我](data:text/html,<script>alert(1)</script>)",
                "![x](javascript:alert(1))",
                "<a href='https://a.example' onclick='alert(1)'>x</a>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src='https://a.example'></iframe>",
                "<style>*{background:url(javascript:alert(1))}</style>",
                "<p style='position:fixed'>x</p>",
                "<form action='https://a.example'><input name=card></form>"
            })
    void nothingInAnAnswerCanRun(String markdown) {
        String html = ReplyView.of(Reply.text(markdown)).html();

        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("<form")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainIgnoringCase("style=")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=")
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data):");
    }

    @Test
    void linksAndPicturesThatWouldRunAreLeftOut() {
        List<Media> media = List.of(
                new Media(Media.Kind.IMAGE, "javascript:alert(1)", "坏"),
                new Media(Media.Kind.IMAGE, "/demo/size-guide.png", "尺码表"));
        List<Link> links = List.of(
                new Link("坏", " JavaScript:alert(1)"),
                new Link("也坏", "//evil.example"),
                new Link("电话", "tel:4001234567"),
                new Link("规则", "https://shop.example.com/r"));

        ReplyView view = ReplyView.of(new Reply("", List.of(), media, links));

        assertThat(view.media()).extracting(ReplyView.MediaView::title).containsExactly("尺码表");
        assertThat(view.links()).extracting(Link::title).containsExactly("电话", "规则");
    }
}
