package io.miaohui.demo;

import io.miaohui.FourPairs;
import io.miaohui.connectors.ReplyText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agents' group in WeCom that has a webhook alone: what people say there, no robot hears. */
final class WebhookGroup implements Chat {

    private final Screen screen = new Screen();

    WebhookGroup(FourPairs pairs) {
        pairs.wecom.screens().onGroup(line -> {
            if (line.key().equals(FourPairs.WEBHOOK)) {
                String text = line.markdown().replaceFirst("^\\[v2] ", "");
                screen.robot(text, ReplyText.html(text), UUID.randomUUID().toString(), List.of());
            }
        });
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public void say(String who, String text, boolean toRobot, @Nullable String quote) {
        screen.person(who, text, UUID.randomUUID().toString(), false, null);
    }

    @Override
    public void picture(String who, String words) {
        say(who, "[图片]", false, null);
    }

    @Override
    public void press(String who, String line, String key) {
        throw new IllegalArgumentException("A webhook's messages have no buttons");
    }
}
