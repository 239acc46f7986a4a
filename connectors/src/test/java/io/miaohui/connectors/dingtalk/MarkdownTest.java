package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Reply.Link;
import io.miaohui.connectors.Reply.Media;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void aLineEndsWhereItEnds() {
        assertThat(text("第一行\n第二行\n\n第二段")).isEqualTo("第一行  \n第二行  \n\n第二段");
    }

    @Test
    void codeStaysAsItIs() {
        assertThat(text("```\na\nb\n```")).isEqualTo("```\na\nb\n```");
    }

    @Test
    void aTableBecomesItsRows() {
        assertThat(text("| 快递 | 几天 |\n| --- | --- |\n| 顺丰 | 2 |")).isEqualTo("快递 | 几天  \n顺丰 | 2");
    }

    @Test
    void aRuleBetweenParagraphsIsNoTable() {
        assertThat(text("上\n\n---\n\n下")).isEqualTo("上  \n\n---  \n\n下");
    }

    @Test
    void choicesPicturesFilesAndLinksFollowTheText() {
        Reply reply = new Reply(
                "您想问哪一个？",
                List.of(new Choice("怎么退货", "1"), new Choice("怎么换货", "2")),
                List.of(
                        new Media(Media.Kind.IMAGE, "https://shop.example/a.png", "图"),
                        new Media(Media.Kind.FILE, "https://shop.example/a.pdf", "说明书")),
                List.of(new Link("退货政策", "https://shop.example/return")));

        assertThat(Markdown.of(reply, "@0147").text())
                .isEqualTo("@0147\n\n您想问哪一个？\n\n1. 怎么退货  \n2. 怎么换货\n\n![图](https://shop.example/a.png)\n\n"
                        + "[说明书](https://shop.example/a.pdf)\n\n[退货政策](https://shop.example/return)");
    }

    @Test
    void theTitleIsTheFirstWordsAsANotificationShowsThem() {
        assertThat(title("## **退货**流程\n七天内")).isEqualTo("退货流程");
        assertThat(title("😀".repeat(30))).isEqualTo("😀".repeat(20) + "…");
        assertThat(title("")).isEqualTo("新消息");
    }

    private static String text(String markdown) {
        return Markdown.of(Reply.text(markdown), "").text();
    }

    private static String title(String markdown) {
        return Markdown.of(Reply.text(markdown), "").title();
    }
}
