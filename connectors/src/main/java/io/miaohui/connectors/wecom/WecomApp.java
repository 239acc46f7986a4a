package io.miaohui.connectors.wecom;

import io.miaohui.connectors.ConversationRef;

/**
 * One configured app with what it takes to talk to WeCom on its behalf.
 *
 * @param name its key in the settings
 */
record WecomApp(String name, WecomSettings.App settings, WecomCrypto crypto, WecomApi api, LastCall lastCall) {

    ConversationRef conversation(String userId) {
        return ConversationRef.single(WecomChannel.NAME, name, userId);
    }

    @Override
    public String toString() {
        return "WecomApp[" + name + ']';
    }
}
