package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Reply.Link;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittingTest {

    private final Fitting fitting = new Fitting("@0147");

    @Test
    void whatFitsStaysOnePart() {
        Reply reply = new Reply("好的", List.of(new Choice("是", "1")), List.of(), List.of());

        assertThat(fitting.fit(reply)).containsExactly(reply);
    }

    @Test
    void aReplyThatSaysNothingHasNoParts() {
        assertThat(fitting.fit(Reply.text(" \n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "汉", "😀", "\"", "\n一", "𠮷。"})
    void everyPartIsWithinTheLimitsAndNothingIsLost(String unit) {
        String text = unit.repeat(20_000);

        List<Reply> parts = fitting.fit(Reply.text(text));

        assertThat(parts).hasSizeGreaterThan(1).allSatisfy(part -> {
            Markdown markdown = Markdown.of(part, "@0147");
            assertThat(markdown.text().length()).isLessThanOrEqualTo(3500);
            assertThat(Json.MAPPER.writeValueAsString(markdown).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThanOrEqualTo(15_000);
            assertThat(Character.isLowSurrogate(part.text().charAt(0))).isFalse();
        });
        assertThat(parts.stream().map(Reply::text).collect(Collectors.joining()).replace("\n", ""))
                .isEqualTo(text.replace("\n", ""));
    }

    @Test
    void theLastPartCarriesTheChoices() {
        List<Choice> choices = List.of(new Choice("是", "1"), new Choice("否", "2"));
        Reply reply = new Reply("字".repeat(4000) + "。", choices, List.of(), List.of());

        List<Reply> parts = fitting.fit(reply);

        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.get(0).choices()).isEmpty();
        assertThat(parts.get(parts.size() - 1).choices()).isEqualTo(choices);
    }

    @Test
    void moreLinksThanOneMessageHoldsAreSpreadOut() {
        List<Link> links = IntStream.range(0, 200)
                .mapToObj(i -> new Link("第" + i + "篇", "https://shop.example/articles/" + i))
                .toList();

        List<Reply> parts = fitting.fit(new Reply("看这里", List.of(), List.of(), links));

        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts.get(0).text()).isEqualTo("看这里");
        assertThat(parts.get(parts.size() - 1).text()).endsWith("https://shop.example/articles/199)");
    }
}
