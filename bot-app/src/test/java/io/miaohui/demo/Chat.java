package io.miaohui.demo;

import org.jspecify.annotations.Nullable;

/** One chat on a simulated platform: what it shows, and what people do in it. They wait as long as the server takes. */
interface Chat {

    Screen screen();

    /**
     * @param who ignored where one person has the chat
     * @param toRobot in a group, whether the robot is mentioned
     * @param quote the id of the line that is quoted
     */
    void say(String who, String text, boolean toRobot, @Nullable String quote);

    /** @param words that go along, where the platform has pictures with words */
    void picture(String who, String words);

    /** Presses a button of a line. */
    void press(String who, String line, String key);
}
