package io.miaohui.demo;

import io.miaohui.FourPairs;
import io.miaohui.Platforms;
import io.miaohui.connectors.ReplyText;
import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's chat with the robot in DingTalk, or the agents' group there. */
final class DingtalkChat implements Chat {

    private final FourPairs pairs;
    private final @Nullable String customer;
    private final String conversation;
    private final Screen screen = new Screen();
    private final ThreadLocal<@Nullable String> quoting = new ThreadLocal<>();

    /** @param customer {@code null} for the agents' group */
    DingtalkChat(FourPairs pairs, @Nullable String customer) {
        this.pairs = pairs;
        this.customer = customer;
        this.conversation = customer == null ? Platforms.AGENTS : DingtalkSimulator.singleChat(customer);
        pairs.dingtalk.chats().onLine(this::show);
        pairs.dingtalk
                .cards()
                .onChange(card -> screen.change(card, line -> {
                    String text = pairs.dingtalk.cards().params(card).getOrDefault("markdown", "");
                    return line.as(text, ReplyText.html(text), buttons(card));
                }));
    }

    /** Called on the thread that speaks, so what it quotes is known. */
    private void show(ChatLog.Line line) {
        if (!line.conversation().equals(conversation)) {
            return;
        }
        String author = line.author();
        String text = line.text().replaceFirst("^\\[图片 @\\S+]$|^\\[(picture|richText)]$|^$", "[图片]");
        if (author == null) {
            screen.robot(text, ReplyText.html(text), line.id(), buttons(line.id()));
        } else {
            screen.person(author, text, line.id(), !line.id().equals("msg-unheard"), quoting.get());
        }
    }

    private List<Screen.Button> buttons(String line) {
        return pairs.dingtalk.cards().has(line)
                ? pairs.dingtalk.cards().buttons(line).stream()
                        .map(label -> new Screen.Button(label, label))
                        .toList()
                : List.of();
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public void say(String who, String text, boolean toRobot, @Nullable String quote) {
        if (customer != null) {
            pairs.dingtalk.say(customer, text);
        } else if (toRobot) {
            Screen.Line quoted = screen.byId(quote);
            quoting.set(quoted == null ? null : quoted.text());
            pairs.dingtalk.sayInGroup(conversation, who, text, quoted == null ? null : quote);
            quoting.remove();
        } else {
            pairs.dingtalk.chatInGroup(conversation, who, text);
        }
    }

    @Override
    public void picture(String who, String words) {
        if (customer != null) {
            pairs.pictureByDingtalk(customer);
        } else {
            pairs.pictureInDingtalkGroup(conversation, who, words);
        }
    }

    @Override
    public void press(String who, String line, String key) {
        pairs.dingtalk.cards().press(line, customer == null ? who : customer, key);
    }
}
