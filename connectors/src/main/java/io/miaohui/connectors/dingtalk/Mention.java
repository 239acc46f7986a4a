package io.miaohui.connectors.dingtalk;

import io.miaohui.connectors.ConversationRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In a group, the person whom a reply answers. The REST API cannot mention; it shows the name as plain words. */
final class Mention {

    private final @Nullable String staffId;
    private final @Nullable String senderId;
    private final @Nullable String nick;

    Mention(ConversationRef to) {
        boolean group = to.kind() == ConversationRef.Kind.GROUP;
        staffId = group ? to.address(MessageParser.STAFF_ID) : null;
        senderId = group ? to.address(MessageParser.SENDER_ID) : null;
        nick = group ? to.address(MessageParser.NICK) : null;
    }

    /** The words that a webhook's message begins with; DingTalk shows the name for a staff id. */
    String inWebhook() {
        return staffId == null ? inApi() : '@' + staffId;
    }

    String inApi() {
        return nick == null ? "" : '@' + nick;
    }

    OapiWebhook.At at() {
        return new OapiWebhook.At(list(staffId), staffId == null ? list(senderId) : List.of());
    }

    private static List<String> list(@Nullable String id) {
        return id == null ? List.of() : List.of(id);
    }
}
