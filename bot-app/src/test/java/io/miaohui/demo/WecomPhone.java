package io.miaohui.demo;

import io.miaohui.FourPairs;
import io.miaohui.connectors.wecom.simulator.PhoneCard;
import io.miaohui.connectors.wecom.simulator.PhoneLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's phone with the WeCom app, or with 微信客服 in WeChat. */
final class WecomPhone implements Chat {

    private final FourPairs pairs;
    private final String customer;
    private final boolean kf;
    private final Screen screen = new Screen();

    WecomPhone(FourPairs pairs, String customer, boolean kf) {
        this.pairs = pairs;
        this.customer = customer;
        this.kf = kf;
        pairs.wecom.screens().onPhone(this::show);
    }

    private void show(PhoneLine line) {
        if (!line.user().equals(customer)) {
            return;
        }
        if (line.mine()) {
            screen.person(customer, line.text().equals("[image]") ? "[图片]" : line.text());
        } else {
            String id = line.card() == null ? UUID.randomUUID().toString() : line.card();
            screen.robot(withoutButtons(line), null, id, Screen.Button.all(line.buttons()));
        }
    }

    private static String withoutButtons(PhoneLine line) {
        String text = line.text();
        for (String label : line.buttons().values()) {
            int at = text.lastIndexOf('[' + label + ']');
            text = at < 0 ? text : text.substring(0, at) + text.substring(at + label.length() + 2);
        }
        return text.strip().replaceFirst("^\\[image.*]$", "[图片]").replaceFirst("^\\[link (.*)]$", "$1");
    }

    @Override
    public Screen screen() {
        return screen;
    }

    @Override
    public void say(String who, String text, boolean toRobot, @Nullable String quote) {
        if (kf) {
            pairs.kf.say(customer, text);
        } else {
            pairs.wecom.say(customer, text);
        }
    }

    @Override
    public void picture(String who, String words) {
        if (kf) {
            pairs.pictureByKf(customer);
        } else {
            pairs.pictureByWecom(customer);
        }
    }

    @Override
    public void press(String who, String line, String key) {
        Screen.Line pressed = screen.byId(line);
        if (pressed == null) {
            return;
        }
        if (kf) {
            String label = pressed.buttons().stream()
                    .filter(button -> button.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .label();
            pairs.kf.touch(customer, key, label);
            return;
        }
        pairs.wecom.press(customer, line, key);
        pairs.wecom.cards(customer).stream()
                .filter(card -> card.taskId().equals(line))
                .map(PhoneCard::replaced)
                .filter(label -> !label.isEmpty())
                .forEach(label -> screen.change(line, it -> it.as(it.text() + "\n✓ " + label, null, List.of())));
    }
}
