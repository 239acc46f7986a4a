package io.miaohui;

import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.wecom.simulator.BotMessages;
import io.miaohui.connectors.wecom.simulator.BotMessages.Place;
import io.miaohui.connectors.wecom.simulator.BotSocketSimulator;
import io.miaohui.connectors.wecom.simulator.KfSimulator;
import io.miaohui.connectors.wecom.simulator.SealedFiles;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every platform at once, with a desk for each kind of group: customers of WeCom and 微信客服 go to people in DingTalk,
 * those of DingTalk to a WeCom group with a 智能机器人, those of the web chat to a WeCom group with a webhook and the
 * workbench.
 */
public final class FourPairs implements AutoCloseable {

    /** The WeCom group with the bot in it. */
    public static final String BOT_GROUP = "wrAgents1";

    /** The key of the WeCom group that has a webhook alone. */
    public static final String WEBHOOK = "7b1c2d3e-webhook";

    /** Whose misses call a person at once. */
    public static final String VIP = "陈一一";

    private static final String PICTURE = "/config/demo/images/shipping-times.png";

    public final Platforms platforms = new Platforms();
    public final WecomSimulator wecom = platforms.wecom;
    public final KfSimulator kf = wecom.kf();
    public final DingtalkSimulator dingtalk = platforms.dingtalk;
    public final BotSocketSimulator bots = new BotSocketSimulator();

    private final SealedFiles sealed = new SealedFiles();
    private boolean greeted;

    public FourPairs() {
        wecom.addGroup(WEBHOOK);
    }

    /** @param agents who is obeyed in the groups that hear them, by their ids */
    public Map<String, String> settings(String... agents) {
        Map<String, String> settings = new HashMap<>(platforms.settings());
        settings.putAll(bots.settings("helper"));
        settings.put("miaohui.wecom.apps.service.kf", "true");
        settings.put("miaohui.wecom.kf.poll-every", "10s");
        settings.put("miaohui.dingtalk.robots.service.card-template-id", DingtalkSimulator.CARD_TEMPLATE);
        settings.put("miaohui.desks.default.agents", String.join(",", agents));
        settings.put("miaohui.desks.bot.channel", "wecom-bot");
        settings.put("miaohui.desks.bot.bot", "helper");
        settings.put("miaohui.desks.bot.chat-id", BOT_GROUP);
        settings.put("miaohui.desks.bot.agents", String.join(",", agents));
        settings.put("miaohui.desks.bot.for.channels", "dingtalk");
        settings.put("miaohui.desks.webhook.channel", "wecom-webhook");
        settings.put("miaohui.desks.webhook.key", WEBHOOK);
        settings.put("miaohui.desks.webhook.for.channels", "web");
        settings.put("miaohui.vips", "wecom-kf:" + VIP);
        return settings;
    }

    /** Whether all platforms and the server found each other. */
    public boolean connect(URI server) {
        boolean connected = platforms.connect(server) && bots.isConnected();
        if (connected && !greeted) {
            // A bot may write to a group once somebody there wrote to it.
            greeted = true;
            inBotGroup("小李", BotMessages.text("@秒回 帮助"));
        }
        return connected;
    }

    /** Somebody mentions the bot in its group. */
    public void inBotGroup(String who, Map<String, Object> message) {
        bots.deliver(new Place(who, BOT_GROUP), message);
    }

    /** A picture with words to the bot, in its group. */
    public Map<String, Object> pictureForBot(String words) {
        return words.isEmpty()
                ? sealed.image(picture())
                : BotMessages.mixed(List.of(BotMessages.text("@秒回 " + words), sealed.image(picture())));
    }

    /** A member's picture to the WeCom app. */
    public void pictureByWecom(String user) {
        wecom.send(user, "image", Map.of("PicUrl", "", "MediaId", wecom.keep(picture())));
    }

    /** A customer's picture to 微信客服. */
    public void pictureByKf(String customer) {
        kf.write(customer, "image", Map.of("media_id", wecom.keep(picture())), Instant.now());
        kf.signal();
    }

    /** A person's picture to the robot of DingTalk. */
    public void pictureByDingtalk(String user) {
        dingtalk.send(user, message -> message.put("msgtype", "picture")
                .putObject("content")
                .put("downloadCode", dingtalk.media().code(picture())));
    }

    /** Words and a picture to the robot in a DingTalk group. */
    public void pictureInDingtalkGroup(String group, String who, String words) {
        dingtalk.sendInGroup(group, who, message -> fill(message, words));
    }

    private void fill(ObjectNode message, String words) {
        ArrayNode parts =
                message.put("msgtype", "richText").putObject("content").putArray("richText");
        parts.addObject().put("text", words);
        parts.addObject().put("downloadCode", dingtalk.media().code(picture())).put("type", "picture");
    }

    private static byte[] picture() {
        try (InputStream picture = FourPairs.class.getResourceAsStream(PICTURE)) {
            return picture.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        platforms.close();
        bots.close();
        sealed.close();
    }
}
