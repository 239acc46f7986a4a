package io.miaohui.connectors.dingtalk.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Robot messages as DingTalk builds them. */
final class Messages {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final Duration WEBHOOK_LIFE = Duration.ofMinutes(90);

    private final String robotCode;

    Messages(String robotCode) {
        this.robotCode = robotCode;
    }

    /** A message without its body. */
    ObjectNode envelope(String conversation, boolean group, String user, String webhook, long now) {
        ObjectNode message = MAPPER.createObjectNode()
                .put("senderPlatform", "Mac")
                .put("conversationId", conversation)
                .put("chatbotCorpId", "dingsimcorp")
                .put("chatbotUserId", "$:LWCP_v1:$robot")
                .put("msgId", "msg" + UUID.randomUUID())
                .put("senderNick", user)
                .put("isAdmin", false)
                .put("senderStaffId", user)
                .put("sessionWebhookExpiredTime", now + WEBHOOK_LIFE.toMillis())
                .put("createAt", now)
                .put("senderCorpId", "dingsimcorp")
                .put("conversationType", group ? "2" : "1")
                .put("senderId", "$:LWCP_v1:$" + user)
                .put("sessionWebhook", webhook)
                .put("robotCode", robotCode);
        if (group) {
            message.put("conversationTitle", conversation).put("isInAtList", true);
            message.putArray("atUsers").addObject().put("dingtalkId", "$:LWCP_v1:$robot");
        }
        return message;
    }

    /** The mention of the robot is cut out of the text; the space after it stays. */
    static void text(ObjectNode message, String text) {
        boolean group = "2".equals(message.path("conversationType").asString());
        message.put("msgtype", "text").putObject("text").put("content", group ? ' ' + text : text);
    }

    static void quote(ObjectNode message, ChatLog.@Nullable Line quoted) {
        if (quoted == null) {
            return;
        }
        message.put("originalMsgId", "msg-of-" + quoted.id());
        if (quoted.byRobot()) {
            message.put("originalProcessQueryKey", quoted.id());
        }
        ObjectNode replied = ((ObjectNode) message.get("text"))
                .put("isReplyMsg", true)
                .putObject("repliedMsg")
                .put("msgType", quoted.byRobot() ? "markdown" : "text")
                .put("msgId", "msg-of-" + quoted.id())
                .put("senderId", "$:LWCP_v1:$" + (quoted.byRobot() ? "robot" : quoted.author()))
                .put("createdAt", quoted.at().toEpochMilli());
        replied.set("content", MAPPER.valueToTree(Map.of("text", quoted.text())));
    }
}
