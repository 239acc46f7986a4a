package io.miaohui.demo;

import io.miaohui.FourPairs;
import io.miaohui.connectors.ReplyText;
import io.miaohui.connectors.wecom.simulator.BotChats;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The agents' group in WeCom that has a 智能机器人 in it. */
final class BotGroup implements Chat {

    private static final String BOT = "@秒回 ";

    private final FourPairs pairs;
    private final Screen screen = new Screen();

    BotGroup(FourPairs pairs) {
        this.pairs = pairs;
        pairs.bots.chats().onLine(this::show);
        pairs.bots.chats().onCard(this::show);
    }

    private void show(BotChats.Line line) {
        if (line.chat().equals(FourPairs.BOT_GROUP) && !line.text().isEmpty()) {
            screen.robot(
                    line.text(), ReplyText.html(line.text()), UUID.randomUUID().toString(), List.of());
        }
    }

    private void show(String chat, JsonNode card) {
        if (!chat.equals(FourPairs.BOT_GROUP)) {
            return;
        }
        String task = card.path("task_id").asString();
        String text = (card.path("main_title").path("title").asString("")
                        + '\n'
                        + card.path("sub_title_text").asString(""))
                .strip();
        List<Screen.Button> buttons = new ArrayList<>();
        card.path("button_list")
                .forEach(button -> buttons.add(new Screen.Button(
                        button.path("key").asString(), button.path("text").asString())));
        if (screen.byId(task) == null) {
            screen.robot(text, null, task, buttons);
        } else {
            screen.change(task, line -> line.as(text, null, buttons));
        }
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public void say(String who, String text, boolean toRobot, @Nullable String quote) {
        Screen.Line quoted = screen.byId(quote);
        screen.person(who, text, UUID.randomUUID().toString(), toRobot, quoted == null ? null : quoted.text());
        if (toRobot) {
            pairs.inBotGroup(
                    who,
                    quoted == null ? BotMessages.text(BOT + text) : BotMessages.quoting(quoted.text(), BOT + text));
        }
    }

    @Override
    public void picture(String who, String words) {
        screen.person(who, words + " [图片]", UUID.randomUUID().toString(), true, null);
        pairs.inBotGroup(who, pairs.pictureForBot(words));
    }

    @Override
    public void press(String who, String line, String key) {
        pairs.inBotGroup(who, BotMessages.clicked(line, key));
    }
}
