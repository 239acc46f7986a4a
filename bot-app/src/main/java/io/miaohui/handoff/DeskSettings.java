package io.miaohui.handoff;

import io.miaohui.connectors.ConversationRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where handoffs go.
 *
 * @param desks the desks by name; the one called {@code default}, or else the first by name, takes what no rule gives to
 *     another. None: tickets are answered on the console and the workbench.
 */
@ConfigurationProperties("miaohui")
record DeskSettings(@DefaultValue Map<String, Desk> desks) {

    DeskSettings {
        desks = Map.copyOf(desks);
        desks.forEach((name, desk) -> desk.check("miaohui.desks." + name));
    }

    /**
     * One group of agents.
     *
     * @param channel {@code dingtalk}, {@code wecom-webhook} or {@code wecom-appchat}
     * @param robot the robot in {@code miaohui.dingtalk.robots} that is a member of the group
     * @param conversationId the DingTalk group's open conversation id, {@code cid…}
     * @param key the WeCom group webhook's key
     * @param bot the bot in {@code miaohui.wecom.bots} through which the agents of that group answer
     * @param app the app in {@code miaohui.wecom.apps} that made the group
     * @param chatId the app group's chat id
     */
    record Desk(
            @Nullable String channel,
            @Nullable String robot,
            @Nullable String conversationId,
            @Nullable String key,
            @Nullable String bot,
            @Nullable String app,
            @Nullable String chatId) {

        void check(String path) {
            switch (channel == null ? "" : channel) {
                case "dingtalk" -> {
                    need(path, "robot", robot);
                    need(path, "conversation-id", conversationId);
                }
                case "wecom-webhook" -> need(path, "key", key);
                case "wecom-appchat" -> {
                    need(path, "app", app);
                    need(path, "chat-id", chatId);
                }
                default ->
                    throw new IllegalArgumentException(path + ".channel: found "
                            + (channel == null ? "nothing" : '"' + channel + '"')
                            + ", expected dingtalk, wecom-webhook or wecom-appchat");
            }
        }

        /** The group's conversation. */
        ConversationRef ref(String name) {
            return switch (String.valueOf(channel)) {
                case "dingtalk" ->
                    ConversationRef.group("dingtalk", String.valueOf(robot), String.valueOf(conversationId));
                case "wecom-appchat" ->
                    ConversationRef.group("wecom-appchat", String.valueOf(app), String.valueOf(chatId));
                default -> ConversationRef.group("wecom-webhook", name, name);
            };
        }

        /** Whether the agents can write to the bot in that group. */
        boolean hears() {
            return "dingtalk".equals(channel);
        }

        @Override
        public String toString() {
            return "Desk[channel=" + channel + ", robot=" + robot + ", bot=" + bot + ", app=" + app
                    + (key == null ? "" : ", key=***") + "]";
        }

        private static void need(String path, String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(
                        path + "." + name + ": found nothing, expected a value for this kind of channel");
            }
        }
    }
}
