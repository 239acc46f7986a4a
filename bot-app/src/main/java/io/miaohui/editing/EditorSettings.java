package io.miaohui.editing;

import io.miaohui.connectors.IncomingMessage;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may keep the FAQ from a chat.
 *
 * @param chatEditors {@code channel:account:sender id} each, such as {@code dingtalk:service:manager01}: the account's
 *     key in the settings, and the platform's id of the person
 */
@ConfigurationProperties("miaohui.admin")
record EditorSettings(@DefaultValue List<String> chatEditors) {

    private static final Pattern EDITOR = Pattern.compile("[a-z][a-z-]*:[^:\\s]+:\\S.*");

    EditorSettings {
        chatEditors = chatEditors.stream().map(String::strip).toList();
        chatEditors.forEach(EditorSettings::check);
    }

    private static void check(String editor) {
        if (!EDITOR.matcher(editor).matches()) {
            throw new IllegalArgumentException("miaohui.admin.chat-editors: found \"" + editor
                    + "\", expected channel:account:sender id, such as dingtalk:service:manager01");
        }
        if (editor.startsWith("web:")) {
            throw new IllegalArgumentException("miaohui.admin.chat-editors: found \"" + editor
                    + "\", but nobody signs in to the web chat; expected somebody on WeCom or DingTalk");
        }
    }

    boolean isEditor(IncomingMessage message) {
        return chatEditors.contains(keyOf(message));
    }

    /** The sender as the settings would name them. */
    static String keyOf(IncomingMessage message) {
        return message.conversation().channel()
                + ':'
                + message.conversation().account()
                + ':'
                + message.sender().id();
    }
}
