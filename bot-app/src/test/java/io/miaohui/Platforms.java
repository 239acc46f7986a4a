package io.miaohui;

import io.miaohui.connectors.dingtalk.simulator.ChatLog;
import io.miaohui.connectors.dingtalk.simulator.DingtalkSimulator;
import io.miaohui.connectors.wecom.simulator.WecomSimulator;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A WeCom and a DingTalk with the agents' group in it, and the settings that connect a Miaohui to both. */
public final class Platforms implements AutoCloseable {

    public static final String AGENTS = "cidAgents==";

    public final WecomSimulator wecom = new WecomSimulator();
    public final DingtalkSimulator dingtalk = DingtalkSimulator.start();

    public Platforms() {
        dingtalk.createGroup(AGENTS);
    }

    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(wecom.settings("service"));
        settings.put("miaohui.dingtalk.api-base-url", dingtalk.url().toString());
        settings.put("miaohui.dingtalk.oapi-base-url", dingtalk.url().toString());
        settings.put("miaohui.dingtalk.robots.service.client-id", DingtalkSimulator.CLIENT_ID);
        settings.put("miaohui.dingtalk.robots.service.client-secret", DingtalkSimulator.CLIENT_SECRET);
        settings.put("miaohui.dingtalk.robots.service.robot-code", DingtalkSimulator.ROBOT_CODE);
        settings.put("miaohui.dingtalk.robots.service.mode", "stream");
        settings.put("miaohui.desks.default.channel", "dingtalk");
        settings.put("miaohui.desks.default.robot", "service");
        settings.put("miaohui.desks.default.conversation-id", AGENTS);
        return settings;
    }

    /** The address is checked as WeCom's console does, and the stream is open. */
    public boolean connect(URI server) {
        return wecom.connect(server.resolve("/callback/wecom/service")) && dingtalk.connections() > 0;
    }

    /** What the robot said in the agents' group. */
    public List<ChatLog.Line> notices() {
        return dingtalk.chats().robotIn(AGENTS);
    }

    @Override
    public void close() {
        wecom.close();
        dingtalk.close();
    }
}
