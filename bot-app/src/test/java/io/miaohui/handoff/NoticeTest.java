package io.miaohui.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Conversation;
import io.miaohui.faq.Candidate;
import io.miaohui.faq.FaqEntry;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What agents are called with. */
class NoticeTest {

    private final HandoffWorld world = HandoffWorld.onH2();
    private final Conversation customer = world.customer("王女士");

    @Test
    void whoWhyInWhatMoodAfterWhatAndWhatMayAnswer() {
        for (int i = 1; i <= 6; i++) {
            world.conversations.heard(customer, "第" + i + "句，电话13812345678");
        }
        Handoff ticket = called("还没到！", 4);

        assertThat(notice().text().replace("\\", ""))
                .isEqualTo("**" + ticket.code() + " · 生气 · 刚刚 · 要求人工**\n\n"
                        + "王女士（网页）：还没到！\n\n"
                        + "> 顾客：第3句，电话138****5678  \n> 顾客：第4句，电话138****5678  \n"
                        + "> 顾客：第5句，电话138****5678  \n> 顾客：第6句，电话138****5678\n\n"
                        + "1. 问题1 — 答案1\n2. 问题2 — 答案2\n3. 问题3 — 答案3\n\n"
                        + "@我 **" + ticket.code() + " 文字** 回复 · " + ticket.code() + " 发1 · " + ticket.code()
                        + " 接单 · " + ticket.code() + " 结束");
        assertThat(notice().actions()).extracting(Reply.Action::label).containsExactly("接单", "发1", "发2", "发3", "结束");
    }

    @Test
    void withoutASuggestionNoneIsToBeSent() {
        called("在吗", 0);

        assertThat(notice().text()).contains("没有相近的答案").doesNotContain("发1");
    }

    private Handoff called(String words, int entries) {
        List<Candidate> candidates = IntStream.rangeClosed(1, entries)
                .mapToObj(i -> FaqEntry.of("Q-" + i, "问题" + i, "答案" + i))
                .peek(it -> world.faq.knows(it.question(), it, 0.6))
                .map(it -> new Candidate(it, it.question(), 0.6, List.of()))
                .toList();
        return world.inTransaction(() -> world.handoffs.open(
                world.conversations.lock(customer.id()),
                new Call(HandoffReason.ASKED, words, "", candidates, Temper.ANGRY)));
    }

    private Reply notice() {
        return world.conversations.saidTo(world.group().id()).get(0).reply();
    }
}
