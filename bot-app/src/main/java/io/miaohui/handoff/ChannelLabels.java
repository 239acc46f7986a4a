package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import java.util.Map;

/** What people call the channels. */
final class ChannelLabels {

    private static final Map<String, String> LABELS = Map.of(
            "wecom", "企业微信",
            "wecom-kf", "微信客服",
            "wecom-bot", "企业微信机器人",
            "dingtalk", "钉钉",
            "web", "网页");

    private ChannelLabels() {}

    static String of(ConversationRef ref) {
        return LABELS.getOrDefault(ref.channel(), ref.channel());
    }
}
