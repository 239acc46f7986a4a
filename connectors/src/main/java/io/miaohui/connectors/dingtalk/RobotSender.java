package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import io.miaohui.connectors.Delivery;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** Sends through the robot's REST API, which works at any time and names what it sent. */
final class RobotSender {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final DingtalkApi api;
    private final RobotCalls calls;

    RobotSender(DingtalkApi api, RobotCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    Delivery send(ConversationRef to, DingtalkSettings.Robot robot, Outgoing message) {
        String param = Json.MAPPER.writeValueAsString(message.param());
        try {
            return to.kind() == ConversationRef.Kind.GROUP
                    ? toGroup(to, robot, message.key(), param)
                    : toPerson(to, robot, message.key(), param);
        } catch (RestClientException e) {
            return Failures.of(e);
        }
    }

    private Delivery toGroup(ConversationRef to, DingtalkSettings.Robot robot, String key, String param) {
        DingtalkApi.ToGroup message = new DingtalkApi.ToGroup(robot.code(), to.id(), key, param);
        DingtalkApi.Sent sent = calls.with(to.account(), robot, token -> api.send(token, message));
        return new Delivery.Delivered(sent.processQueryKey());
    }

    private Delivery toPerson(ConversationRef to, DingtalkSettings.Robot robot, String key, String param) {
        String staffId = to.address(MessageParser.STAFF_ID);
        if (staffId == null) {
            return new Delivery.Refused("the receiver has no staff id in the robot's organisation; such people can be "
                    + "answered for 90 minutes after their message only");
        }
        DingtalkApi.ToPersons message = new DingtalkApi.ToPersons(robot.code(), List.of(staffId), key, param);
        DingtalkApi.Sent sent = calls.with(to.account(), robot, token -> api.send(token, message));
        if (holdsSomebody(sent.invalidStaffIdList())) {
            return new Delivery.Refused("DingTalk does not know the receiver's staff id, or the person has left");
        }
        return holdsSomebody(sent.flowControlledStaffIdList())
                ? new Delivery.TryLater(A_MINUTE, "the receiver got too many messages in a short time")
                : new Delivery.Delivered(sent.processQueryKey());
    }

    private static boolean holdsSomebody(@Nullable List<String> users) {
        return users != null && !users.isEmpty();
    }
}
