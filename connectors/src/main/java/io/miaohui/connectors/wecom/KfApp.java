package io.miaohui.connectors.wecom;

/**
 * An app to which 微信客服 accounts were handed.
 *
 * @param name its key in the settings
 */
record KfApp(String name, KfApi api, WecomMedia media, KfTransfer transfer, LastCall lastCall) {

    /** The name of one account's feed. */
    String feed(String openKfId) {
        return feeds() + openKfId;
    }

    /** What the names of all its accounts' feeds begin with. */
    String feeds() {
        return KfChannel.NAME + ':' + name + ':';
    }

    @Override
    public String toString() {
        return "KfApp[" + name + ']';
    }
}
