package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.AccountHealth;
import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.Sender;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is meant, what is a button, and what is used up. */
class RepliesTest extends ChannelFixture {

    @Test
    void inAGroupWhoeverAskedIsMentioned() {
        ConversationRef group = conversation(platform.sayInGroup(GROUP, "zhang", "怎么退货"));
        Reply answer = Reply.text("七天内").withMentions(List.of(new Sender("zhang", "小张")));

        assertThat(channel.send(group, answer, "k")).isEqualTo(new Delivered(null));
        clock.advance(Duration.ofHours(2));
        assertThat(channel.send(group, answer, "k")).isInstanceOf(Delivered.class);

        assertThat(platform.chats().robotIn(GROUP))
                .extracting(ChatLog.Line::text)
                .containsExactly("@zhang\n\n七天内", "@小张\n\n七天内");
        assertThat(platform.chats().robotIn(GROUP).get(0).mentions()).containsExactly("zhang");
    }

    @Test
    void newsInAGroupMentionNobodyWhoeverWroteThereLastAndCanBeQuoted() {
        ConversationRef group = conversation(platform.sayInGroup(GROUP, "zhang", "怎么退货"));

        Delivery delivery = send(group, "工单 #A12");

        ChatLog.Line line = platform.chats().robotIn(GROUP).get(0);
        assertThat(delivery).isEqualTo(new Delivered(line.id()));
        assertThat(line.text()).isEqualTo("工单 #A12");
        assertThat(line.mentions()).isEmpty();
    }

    @Test
    void ofALongAnswerTheFirstPartMentionsWhoeverAsked() {
        ConversationRef group = conversation(platform.sayInGroup(GROUP, "zhang", "怎么退货"));
        List<Sender> zhang = List.of(new Sender("zhang", "小张"));

        List<Reply> parts = channel.fit(group, Reply.text("字".repeat(5000)).withMentions(zhang));

        assertThat(parts).extracting(Reply::mentions).containsExactly(zhang, List.of());
    }

    @Test
    void linksAreButtonsForWhoeverIsAloneWithTheRobot() {
        Reply one = new Reply("看这里", List.of(), List.of(), List.of(new Reply.Link("网页", "https://a.example/1")));
        ConversationRef zhang = asked("zhang");

        assertThat(channel.send(zhang, one, "k")).isInstanceOf(Delivered.class);
        clock.advance(Duration.ofDays(1));
        assertThat(channel.send(zhang, one, "k")).isInstanceOf(Delivered.class);

        assertThat(platform.chats().robotIn(DingtalkSimulator.singleChat("zhang")))
                .extracting(ChatLog.Line::text)
                .containsExactly("看这里\n\n[网页](https://a.example/1)", "看这里\n\n[网页](https://a.example/1)");
    }

    @Test
    void severalLinksAreSeveralButtonsByBothWays() {
        List<Reply.Link> links =
                List.of(new Reply.Link("甲", "https://a.example/1"), new Reply.Link("乙", "https://a.example/2"));
        ConversationRef zhang = asked("zhang");

        channel.send(zhang, new Reply("看", List.of(), List.of(), links), "k");
        clock.advance(Duration.ofDays(1));
        channel.send(zhang, new Reply("看", List.of(), List.of(), links), "k");

        assertThat(platform.chats().robotIn(DingtalkSimulator.singleChat("zhang")))
                .extracting(ChatLog.Line::text)
                .containsOnly("看\n\n[甲](https://a.example/1)\n\n[乙](https://a.example/2)")
                .hasSize(2);
    }

    @Test
    void aUsedUpQuotaOfWebhooksLeavesTheApiAndOneOfCallsWaits() {
        Quotas quotas = Wiring.quotas(settings);
        DingtalkChannel watched = Wiring.channel(settings, quotas, clock);
        ConversationRef zhang = asked("zhang");
        platform.faults().set(Fault.QUOTA);

        assertThat(watched.send(zhang, Reply.text("好的"), "k"))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofHours(1)));

        AccountHealth health = watched.health().get(0);
        assertThat(health.state()).isEqualTo(AccountHealth.State.DOWN);
        assertThat(health.detail()).contains("answers through webhooks, API calls", "buy more");
        platform.faults().clear();
        watched.send(zhang, Reply.text("好的"), "k");
        watched.send(laterThan90Minutes(zhang), Reply.text("好的"), "k");
        assertThat(watched.health().get(0).state()).isEqualTo(AccountHealth.State.UNKNOWN);
    }
}
