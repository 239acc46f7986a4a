package io.miaohui.connectors.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Reply.Action;
import io.miaohui.connectors.Reply.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplateCardTest {

    @Test
    void shortChoicesAreButtonsInTheirOwnWords() {
        Reply reply = Reply.text("您想问的是哪一个？").withChoices(choices("退货流程", "退款时间"));

        assertThat(TemplateCard.of(reply, "task-1").orElseThrow())
                .isEqualTo(Map.of(
                        "card_type",
                        "button_interaction",
                        "main_title",
                        Map.of("title", "您想问的是哪一个？"),
                        "button_list",
                        List.of(button("退货流程", 1, "退货流程"), button("退款时间", 2, "退款时间")),
                        "task_id",
                        "task-1"));
    }

    @Test
    void longChoicesStandInTheTextAndTheButtonsCarryTheirNumbers() {
        Reply reply = Reply.text("您想问的是哪一个？").withChoices(choices("怎么申请七天无理由退货", "退款多久到账"));

        Map<String, Object> card = TemplateCard.of(reply, "t").orElseThrow();

        assertThat(card.get("sub_title_text")).isEqualTo("1. 怎么申请七天无理由退货\n2. 退款多久到账");
        assertThat(card.get("button_list"))
                .isEqualTo(List.of(button("1. 怎么申请七天…", 1, "怎么申请七天无理由退货"), button("2. 退款多久到账", 2, "退款多久到账")));
    }

    @Test
    void actionsFollowTheChoicesWhileThereIsRoom() {
        Reply reply = Reply.text("好的")
                .withChoices(choices("一", "二", "三", "四", "五"))
                .withActions(List.of(new Action("转人工", "转人工"), new Action("帮助", "帮助")));

        List<?> buttons = (List<?>) TemplateCard.of(reply, "t").orElseThrow().get("button_list");

        assertThat(buttons).hasSize(6).last().isEqualTo(button("转人工", 2, "转人工"));
    }

    @Test
    void whatAPhoneWouldCutIsNoCard() {
        List<Choice> seven = IntStream.range(0, 7)
                .mapToObj(i -> new Choice("第" + i, "第" + i))
                .toList();

        assertThat(TemplateCard.holds(Reply.text("选").withChoices(seven))).isFalse();
        assertThat(TemplateCard.holds(Reply.text("字".repeat(113)).withChoices(choices("一"))))
                .isFalse();
        assertThat(TemplateCard.holds(Reply.text("字".repeat(112)).withChoices(choices("一"))))
                .isTrue();
        assertThat(TemplateCard.holds(Reply.text("选").withChoices(choices("字".repeat(342)))))
                .as("a key of more than 1024 bytes")
                .isFalse();
        assertThat(TemplateCard.holds(Reply.text("没有按钮"))).isFalse();
    }

    @Test
    void twoChoicesThatWouldComeBackAsOneAreNoCard() {
        Reply reply = Reply.text("选").withChoices(List.of(new Choice("甲", "同"), new Choice("乙", "同")));

        assertThat(TemplateCard.holds(reply)).isFalse();
    }

    @Test
    void aSpentCardKeepsItsWordsAndHasOneGreyButton() {
        Map<String, Object> card = TemplateCard.spent(Reply.text("已经处理"), "t", "已结束");

        assertThat(card).containsEntry("main_title", Map.of("title", "已经处理")).containsEntry("replace_text", "已结束");
        assertThat(TemplateCard.spent(Reply.text("字".repeat(2000)), "t", "已结束")).containsKey("main_title");
    }

    private static List<Choice> choices(String... labels) {
        return List.of(labels).stream().map(label -> new Choice(label, label)).toList();
    }

    private static Map<String, Object> button(String text, int style, String key) {
        return Map.of("text", text, "style", style, "key", key);
    }
}
