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
     * @param channel {@code dingtalk}, {@code wecom-webhook}, {@code wecom-bot} or {@code wecom-appchat}
     * @param robot the robot in {@code miaohui.dingtalk.robots} that is a member of the group
     * @param conversationId the DingTalk group's open conversation id, {@code cid…}
     * @param key the WeCom group webhook's key
     * @param bot the bot in {@code miaohui.wecom.bots} that is a member of the WeCom group: through it the agents answer, and on
     *     {@code wecom-bot} it calls them as well
     * @param app the app in {@code miaohui.wecom.apps} that made the group
     * @param chatId the chat id of the app's group or of the bot's; on {@code wecom-webhook} with a bot it says in which of the
     *     bot's groups agents may answer, else they may in each, as with a bot in the app's group, where the two know the
     *     same group by ids of their own
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
                case "wecom-bot" -> {
                    need(path, "bot", bot);
                    need(path, "chat-id", chatId);
                }
                case "wecom-appchat" -> {
                    need(path, "app", app);
                    need(path, "chat-id", chatId);
                }
                default ->
                    throw new IllegalArgumentException(path + ".channel: found "
                            + (channel == null ? "nothing" : '"' + channel + '"')
                            + ", expected dingtalk, wecom-webhook, wecom-bot or wecom-appchat");
            }
        }

        /** The group's conversation. */
        ConversationRef ref(String name) {
            return switch (String.valueOf(channel)) {
                case "dingtalk" ->
                    ConversationRef.group("dingtalk", String.valueOf(robot), String.valueOf(conversationId));
                case "wecom-bot" -> ConversationRef.group("wecom-bot", String.valueOf(bot), String.valueOf(chatId));
                case "wecom-appchat" ->
                    ConversationRef.group("wecom-appchat", String.valueOf(app), String.valueOf(chatId));
                default -> ConversationRef.group("wecom-webhook", name, name);
            };
        }

        /** Whether the agents can write to the bot in that group. */
        boolean hears() {
            return "dingtalk".equals(channel) || hearingBot() != null;
        }

        /** The WeCom bot to which the agents write, if it is one. */
        @Nullable
        String hearingBot() {
            boolean has = channel != null && channel.startsWith("wecom-");
            return has && bot != null && !bot.isBlank() ? bot : null;
        }

        /** Whether what is said in that group is said to this desk. */
        boolean isHeardIn(ConversationRef group) {
            return group.kind() == ConversationRef.Kind.GROUP
                    && group.channel().equals("wecom-bot")
                    && group.account().equals(hearingBot())
                    && (chatId == null
                            || chatId.isBlank()
                            || "wecom-appchat".equals(channel)
                            || chatId.equals(group.id()));
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
