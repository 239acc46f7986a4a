package io.miaohui.connectors.dingtalk.simulator;

import java.time.Duration;
import java.util.List;
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
    private final OldApi webhooks;

    Messages(String robotCode, OldApi webhooks) {
        this.robotCode = robotCode;
        this.webhooks = webhooks;
    }

    /** A message without its body. */
    ObjectNode envelope(String conversation, boolean group, String user) {
        long now = System.currentTimeMillis();
        long expires = now + WEBHOOK_LIFE.toMillis();
        String webhook = webhooks.session(conversation, expires);
        ObjectNode message = MAPPER.createObjectNode()
                .put("senderPlatform", "Mac")
                .put("conversationId", conversation)
                .put("chatbotCorpId", "dingsimcorp")
                .put("chatbotUserId", "$:LWCP_v1:$robot")
                .put("msgId", "msg" + UUID.randomUUID())
                .put("senderNick", user)
                .put("isAdmin", false)
                .put("senderStaffId", user)
                .put("sessionWebhookExpiredTime", expires)
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

    /** What stands in a message's place when the quota is used up. */
    static String withheld(ObjectNode message) {
        ObjectNode notice = message.deepCopy();
        notice.remove(List.of("text", "content", "msgtype"));
        return notice.put("errorCode", "20001").put("errorMessage", "额度已用完").toString();
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
