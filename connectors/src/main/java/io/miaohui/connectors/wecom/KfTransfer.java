package io.miaohui.connectors.wecom;

/** Where a customer of 微信客服 goes who needs a person. */
enum KfTransfer {
    /** To the desk, as on every channel; the bot passes words on both ways. */
    NONE,
    /** To the account's pool (待接入池), out of which servicers take customers in the WeCom client. */
    POOL,
    /** To a servicer who is receiving (接待中); to the pool when there is none. */
    SERVICER
}
