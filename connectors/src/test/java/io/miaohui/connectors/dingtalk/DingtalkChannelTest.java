package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DingtalkChannelTest extends ChannelFixture {

    @Test
    void aReplyGoesThroughTheSessionWebhookWhileThatLives() {
        assertThat(send(asked("zhang"), "**好**的")).isEqualTo(new Delivered(null));

        assertThat(onScreenOf("zhang").text()).isEqualTo("**好**的");
        assertThat(onScreenOf("zhang").title()).isEqualTo("好的");
        assertThat(onScreenOf("zhang").id()).startsWith("wh");
    }

    @Test
    void aReplyOfTheNextDayGoesThroughTheRobotsApi() {
        ConversationRef zhang = asked("zhang");
        clock.advance(Duration.ofDays(1));

        Delivery delivery = send(zhang, "已退款");

        assertThat(delivery).isEqualTo(new Delivered(onScreenOf("zhang").id()));
        assertThat(onScreenOf("zhang").id()).startsWith("pqk");
        assertThat(onScreenOf("zhang").text()).isEqualTo("已退款");
    }

    @Test
    void aWebhookThatIsGoneBeforeItsTimeLeavesTheRobotsApi() {
        ConversationRef zhang = asked("zhang");
        platform.faults().set(Fault.WEBHOOK_GONE);

        assertThat(send(zhang, "好的")).isInstanceOf(Delivered.class);

        assertThat(onScreenOf("zhang").id()).startsWith("pqk");
    }

    @Test
    void aDeskOfTheSettingsIsWrittenToByTheRobotsApiAndMentionsNobody() {
        platform.createGroup(GROUP);

        Delivery delivery = send(ConversationRef.group("dingtalk", Wiring.ROBOT, GROUP), "工单 #A12");

        ChatLog.Line line = platform.chats().robotIn(GROUP).get(0);
        assertThat(delivery).isEqualTo(new Delivered(line.id()));
        assertThat(line.text()).isEqualTo("工单 #A12");
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMIT", "SERVER_ERROR", "HTML", "HANG"})
    void whatMayPassIsTriedLater(Fault fault) {
        ConversationRef zhang = asked("zhang");
        platform.faults().set(fault);

        assertThat(send(zhang, "好的")).isInstanceOf(TryLater.class);
        clock.advance(Duration.ofDays(1));
        assertThat(send(zhang, "好的")).isInstanceOf(TryLater.class);
        assertThat(platform.chats().robotIn(DingtalkSimulator.singleChat("zhang")))
                .isEmpty();
    }

    @Test
    void aReceiverWhoGotTooMuchIsTriedLater() {
        ConversationRef zhang = laterThan90Minutes(asked("zhang"));
        platform.faults().set(Fault.FLOW_CONTROL);

        assertThat(send(zhang, "好的"))
                .isEqualTo(new TryLater(Duration.ofMinutes(1), "the receiver got too many messages in a short time"));
    }

    @Test
    void anUnknownReceiverIsRefusedAlthoughTheCallSucceeds() {
        ConversationRef zhang = laterThan90Minutes(asked("zhang"));
        platform.faults().set(Fault.UNKNOWN_STAFF);

        assertThat(send(zhang, "好的")).isInstanceOf(Refused.class);
    }

    @Test
    void somebodyWithoutAStaffIdCannotBeReachedLater() {
        ConversationRef outsider = new ConversationRef(
                "dingtalk", Wiring.ROBOT, ConversationRef.Kind.SINGLE, "cid1", Map.of("senderId", "$:LWCP_v1:$u"));

        assertThat(send(outsider, "好的")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .contains("no staff id"));
    }

    @ParameterizedTest
    @CsvSource({"NO_PERMISSION, qyapi_robot_sendmsg", "GROUP_DISBANDED, the group was disbanded"})
    void whatWillNotPassIsRefusedWithWhatToDo(Fault fault, String advice) {
        platform.createGroup(GROUP);
        platform.faults().set(fault);

        assertThat(send(ConversationRef.group("dingtalk", Wiring.ROBOT, GROUP), "工单"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains(advice));
    }

    @Test
    void aGroupWithoutTheRobotIsRefused() {
        assertThat(send(ConversationRef.group("dingtalk", Wiring.ROBOT, "cid-elsewhere"), "工单"))
                .isEqualTo(new Refused("DingTalk answered 400 invalidParameter.openConversationId: the robot is not in "
                        + "the group, or conversation-id is wrong"));
    }

    @Test
    void aWrongSecretIsNamedAndNotShown() {
        DingtalkChannel misconfigured = Wiring.channel(Wiring.settings(platform, "wr0ng"), clock);

        Delivery delivery =
                misconfigured.send(ConversationRef.group("dingtalk", Wiring.ROBOT, GROUP), Reply.text("工单"), "k");

        assertThat(delivery).isInstanceOfSatisfying(TryLater.class, later -> assertThat(later.why())
                .contains("client-id and client-secret")
                .doesNotContain("wr0ng"));
    }

    @Test
    void aRobotThatIsNotConfiguredIsRefused() {
        assertThat(send(ConversationRef.group("dingtalk", "sales", GROUP), "工单"))
                .isEqualTo(new Refused("no robot is configured at miaohui.dingtalk.robots.sales"));
    }

    @Test
    void groupsAreWrittenToAtTheirPace() {
        assertThat(channel.pace(ConversationRef.group("dingtalk", Wiring.ROBOT, GROUP))
                        .messages())
                .isEqualTo(20);
    }

    private ChatLog.Line onScreenOf(String user) {
        return platform.chats().robotIn(DingtalkSimulator.singleChat(user)).get(0);
    }
}
