package io.miaohui.connectors.wecom.simulator;

import java.util.Map;

/** A WeCom with one bot, whichever way the bot is connected. */
public interface BotPlatform extends AutoCloseable {

    Faults faults();

    /** What is on the screens of those who talk to the bot. */
    BotChats chats();

    /** The settings of a server that serves this bot under that name. */
    Map<String, String> settings(String name);

    /** Ends all faults and clears what was shown. */
    void reset();

    @Override
    void close();
}
