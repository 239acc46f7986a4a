package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Choice;
import io.miaohui.connectors.Reply.Link;
import io.miaohui.connectors.Reply.Media;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KfFormTest {

    private static final Media PICTURE = new Media(Media.Kind.IMAGE, "https://shop.example/a.png", "流程图");
    private static final Link LINK = new Link("退货", "https://shop.example/return");
    private static final List<Choice> CHOICES = List.of(new Choice("怎么退货", "怎么退货"), new Choice("都不是", "都不是"));

    @Test
    void choicesAreAMenuUnderTheirText() {
        assertThat(KfForm.fit(Reply.text("您是想问：").withChoices(CHOICES)))
                .containsExactly(Reply.text("您是想问：").withChoices(CHOICES));
    }

    @Test
    void wordsThatAreTooLongForTheHeadOfAMenuGoBeforeIt() {
        String words = "长".repeat(400);

        assertThat(KfForm.fit(Reply.text(words).withChoices(CHOICES)))
                .containsExactly(Reply.text(words), Reply.text("").withChoices(CHOICES));
    }

    @Test
    void choicesThatNoMenuTakesAreNumbered() {
        Choice tooLong = new Choice("长".repeat(43), "x");
        List<Choice> many = IntStream.range(0, 11)
                .mapToObj(i -> new Choice("选项" + i, "选项" + i))
                .toList();

        assertThat(KfForm.fit(Reply.text("请选").withChoices(List.of(tooLong))))
                .containsExactly(Reply.text("请选\n1. " + tooLong.label()));
        assertThat(KfForm.fit(Reply.text("请选").withChoices(many)))
                .singleElement()
                .satisfies(part -> assertThat(part.text()).contains("11. 选项10"));
    }

    @Test
    void aPictureIsAMessageOfItsOwnAndTheThumbOfALink() {
        Reply reply = new Reply("**退货**在这里", List.of(), List.of(PICTURE), List.of(LINK));

        assertThat(KfForm.fit(reply))
                .containsExactly(
                        Reply.text("退货在这里"),
                        new Reply("", List.of(), List.of(PICTURE), List.of()),
                        new Reply("", List.of(), List.of(PICTURE), List.of(LINK)));
    }

    @Test
    void aLinkWithoutAPictureIsText() {
        assertThat(KfForm.fit(new Reply("看这里", List.of(), List.of(), List.of(LINK))))
                .containsExactly(Reply.text("看这里\n退货：https://shop.example/return"));
    }

    @Test
    void aReplyOfMoreThanFiveMessagesIsTextAlone() {
        List<Media> pictures = IntStream.range(0, 6).mapToObj(i -> PICTURE).toList();

        assertThat(KfForm.fit(new Reply("图", List.of(), pictures, List.of())))
                .singleElement()
                .satisfies(part -> assertThat(part.text()).contains("图片：https://shop.example/a.png"));
    }

    @Test
    void aLongTextIsSplitByBytes() {
        assertThat(KfForm.fit(Reply.text("字".repeat(1000)))).hasSize(2).allSatisfy(part -> assertThat(
                        part.text().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(2048));
    }

    @Test
    void aWelcomeIsOneMessageWhateverItHolds() {
        Reply reply = new Reply("欢迎".repeat(600), CHOICES, List.of(PICTURE), List.of(LINK));

        assertThat(KfForm.fitOne(reply)).singleElement().satisfies(part -> {
            assertThat(part.choices()).isEqualTo(CHOICES);
            assertThat(part.text()).startsWith("欢迎");
            assertThat(part.media()).isEmpty();
        });
        assertThat(KfForm.fitOne(Reply.text("字".repeat(1000)))).hasSize(1);
    }

    @Test
    void whatIsTooMuchIsMergedAsWordsAndAMenuStaysWhereItIsLast() {
        Reply menu = Reply.text("请选").withChoices(CHOICES);
        Reply picture = new Reply("", List.of(), List.of(PICTURE), List.of());
        Reply card = new Reply("", List.of(), List.of(PICTURE), List.of(LINK));

        assertThat(KfForm.merge(Reply.text("一"), Reply.text("二"))).contains(Reply.text("一\n\n二"));
        assertThat(KfForm.merge(Reply.text("一"), menu))
                .contains(Reply.text("一\n\n请选").withChoices(CHOICES));
        assertThat(KfForm.merge(menu, Reply.text("二"))).contains(Reply.text("请选\n1. 怎么退货\n2. 都不是\n\n二"));
        assertThat(KfForm.merge(Reply.text("一"), picture)).contains(Reply.text("一\n\n图片：" + PICTURE.url()));
        assertThat(KfForm.merge(Reply.text("一"), card)).contains(Reply.text("一\n\n退货：" + LINK.url()));
    }

    @Test
    void whatDoesNotFitIntoOneMessageIsNotMerged() {
        Reply menu = Reply.text("请选").withChoices(CHOICES);

        assertThat(KfForm.merge(Reply.text("长".repeat(600)), Reply.text("长".repeat(600))))
                .isEmpty();
        assertThat(KfForm.merge(Reply.text("长".repeat(400)), menu))
                .hasValueSatisfying(both -> assertThat(both.choices()).isEmpty());
        assertThat(KfForm.merge(Reply.text("一"), Reply.HAND_OVER)).isEmpty();
    }
}
