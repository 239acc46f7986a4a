package io.miaohui.connectors.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import io.miaohui.connectors.Delivery.Delivered;
import io.miaohui.connectors.Delivery.Refused;
import io.miaohui.connectors.Delivery.TryLater;
import io.miaohui.connectors.MutableClock;
import io.miaohui.connectors.Reply;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.dingtalk.simulator.Faults.Fault;
import io.miaohui.connectors.dingtalk.simulator.Push;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DingtalkChannelTest {

    private static final DingtalkSimulator PLATFORM = DingtalkSimulator.start();
    private static final String GROUP = "cid-desk";

    private final MutableClock clock = new MutableClock(Clock.systemUTC().instant());
    private final DingtalkSettings settings = Wiring.settings(PLATFORM, DingtalkSimulator.CLIENT_SECRET);
    private final DingtalkChannel channel = Wiring.channel(settings, clock);

    @AfterEach
    void calm() {
        PLATFORM.faults().clear();
        PLATFORM.forgetChats();
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

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
        PLATFORM.faults().set(Fault.WEBHOOK_GONE);

        assertThat(send(zhang, "好的")).isInstanceOf(Delivered.class);

        assertThat(onScreenOf("zhang").id()).startsWith("pqk");
    }

    @Test
    void aDeskOfTheSettingsIsWrittenToByTheRobotsApiAndMentionsNobody() {
        PLATFORM.createGroup(GROUP);

        Delivery delivery = send(ConversationRef.group("dingtalk", Wiring.ROBOT, GROUP), "工单 #A12");

        ChatLog.Line line = PLATFORM.chats().robotIn(GROUP).get(0);
        assertThat(delivery).isEqualTo(new Delivered(line.id()));
        assertThat(line.text()).isEqualTo("工单 #A12");
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMIT", "SERVER_ERROR", "HTML", "HANG"})
    void whatMayPassIsTriedLater(Fault fault) {
        ConversationRef zhang = asked("zhang");
        PLATFORM.faults().set(fault);

        assertThat(send(zhang, "好的")).isInstanceOf(TryLater.class);
        clock.advance(Duration.ofDays(1));
        assertThat(send(zhang, "好的")).isInstanceOf(TryLater.class);
        assertThat(PLATFORM.chats().robotIn(DingtalkSimulator.singleChat("zhang")))
                .isEmpty();
    }

    @Test
    void aReceiverWhoGotTooMuchIsTriedLater() {
        ConversationRef zhang = laterThan90Minutes(asked("zhang"));
        PLATFORM.faults().set(Fault.FLOW_CONTROL);

        assertThat(send(zhang, "好的"))
                .isEqualTo(new TryLater(Duration.ofMinutes(1), "the receiver got too many messages in a short time"));
    }

    @Test
    void anUnknownReceiverIsRefusedAlthoughTheCallSucceeds() {
        ConversationRef zhang = laterThan90Minutes(asked("zhang"));
        PLATFORM.faults().set(Fault.UNKNOWN_STAFF);

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
        PLATFORM.createGroup(GROUP);
        PLATFORM.faults().set(fault);

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
        DingtalkChannel misconfigured = Wiring.channel(Wiring.settings(PLATFORM, "wr0ng"), clock);

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

    private ConversationRef asked(String user) {
        return conversation(PLATFORM.say(user, "在吗"));
    }

    private ConversationRef conversation(Push push) {
        return Wiring.parser(settings, clock)
                .parse(Wiring.ROBOT, Json.object(push.json()))
                .conversation();
    }

    private ConversationRef laterThan90Minutes(ConversationRef conversation) {
        clock.advance(Duration.ofMinutes(91));
        return conversation;
    }

    private Delivery send(ConversationRef to, String text) {
        return channel.send(to, Reply.text(text), "k");
    }

    private static ChatLog.Line onScreenOf(String user) {
        return PLATFORM.chats().robotIn(DingtalkSimulator.singleChat(user)).get(0);
    }
}
