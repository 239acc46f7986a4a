package io.miaohui.connectors.wecom.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Action;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Reply.Link;
import io.miaohui.connectors.Reply.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BotTextTest {

    @Test
    void linksFilesAndChoicesStandInTheTextAndPicturesStayBesideIt() {
        Media picture = new Media(Media.Kind.IMAGE, "https://x/a.png", "图");
        Media file = new Media(Media.Kind.FILE, "https://x/a.pdf", "说明书");
        Reply reply = new Reply(
                "看这里", List.of(new Choice("怎么退货", "1")), List.of(picture, file), List.of(new Link("更多", "https://x")));

        assertThat(BotText.fit(reply)).singleElement().satisfies(fitted -> {
            assertThat(fitted.text()).isEqualTo("看这里\n\n1. 怎么退货\n\n[说明书](https://x/a.pdf)\n\n[更多](https://x)");
            assertThat(fitted.media()).containsExactly(picture);
            assertThat(fitted.choices()).hasSize(1);
        });
    }

    @Test
    void aLongTextIsSplitAndItsLastPartHasTheRoomForThePicturesLinks() {
        Media picture = new Media(Media.Kind.IMAGE, "https://x/" + "a".repeat(500), "图");
        Reply reply = new Reply("长".repeat(13_000), List.of(), List.of(picture), List.of());

        List<Reply> parts = BotText.fit(reply);

        assertThat(parts).hasSize(2);
        assertThat(parts).allSatisfy(part -> assertThat(
                        BotText.withLinks(part.text(), part.media()).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(BotText.MAX_BYTES));
        assertThat(parts.get(0).media()).isEmpty();
        assertThat(parts.get(1).media()).containsExactly(picture);
    }

    @Test
    void aCustomersWordsMentionNobody() {
        assertThat(BotText.fit(Reply.text("<@all> \\*x\\*")).get(0).text()).doesNotContain("<@", "\\");
    }

    @Test
    void nothingToSayIsNothing() {
        assertThat(BotText.fit(Reply.text(" "))).isEmpty();
    }

    @Test
    void aCardHasAtMostSixButtonsEachWithAKeyOfItsOwn() {
        List<Choice> choices = IntStream.range(0, 9)
                .mapToObj(i -> new Choice("一个很长很长很长的问题" + i, "v" + i / 2))
                .toList();
        Map<String, Object> card = BotCard.of(Reply.text("哪个？").withChoices(choices), "t");

        assertThat(card).isNotNull();
        List<?> buttons = (List<?>) card.get("button_list");
        assertThat(buttons)
                .extracting(button -> String.valueOf(((Map<?, ?>) button).get("key")))
                .containsExactly("v0", "v1", "v2", "v3", "v4");
        assertThat(buttons)
                .extracting(button -> String.valueOf(((Map<?, ?>) button).get("text")))
                .allMatch(text -> text.codePointCount(0, text.length()) <= 10)
                .contains("3. 一个很长很长…");
    }

    @Test
    void withoutButtonsThereIsNoCard() {
        assertThat(BotCard.of(Reply.text("好"), "t")).isNull();
        String tooLong = "长".repeat(400);
        assertThat(BotCard.of(Reply.text("好").withActions(List.of(new Action("按", tooLong))), "t"))
                .isNull();
    }
}
