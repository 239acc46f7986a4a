package io.miaohui.connectors.wecom.bot;

import io.miaohui.connectors.wecom.WecomCrypto;
import org.jspecify.annotations.Nullable;

/**
 * One configured bot.
 *
 * @param name its key in the settings
 * @param crypto what opens its callbacks; {@code null} for one with a long connection
 */
record Bot(String name, BotSettings.Bot settings, @Nullable WecomCrypto crypto) {

    static Bot of(String name, BotSettings.Bot settings) {
        // In-house bots have no receiver in their envelopes (developer.work.weixin.qq.com/document/path/101033).
        WecomCrypto crypto = settings.mode() == BotSettings.Mode.URL
                ? new WecomCrypto(BotChannel.NAME, settings.token(), settings.aesKey(), "")
                : null;
        return new Bot(name, settings, crypto);
    }

    boolean hasCallbacks() {
        return crypto != null;
    }

    @Override
    public String toString() {
        return "Bot[" + name + ']';
    }
}
