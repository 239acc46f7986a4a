package io.miaohui.connectors.wecom.simulator;

/** What can go wrong between WeCom and a server. */
public enum Fault {
    // Callbacks
    /** A message is delivered once more although it was acknowledged. */
    DUPLICATE,
    BAD_SIGNATURE,
    /** The callback is encrypted for another corporation. */
    WRONG_RECEIVER,
    /** The callback's timestamp is an hour old. */
    STALE,

    /** A 微信客服 signal never comes. */
    LOST_SIGNAL,
    /** A page of a 微信客服 account is empty although there is more. */
    EMPTY_PAGE,

    // API calls
    /** All tokens die before the call is looked at. */
    TOKEN_REVOKED,
    HTTP_ERROR,
    /** A page of some proxy, with status 200. */
    HTML,
    /** errcode -1 */
    BUSY,
    /** errcode 45009 */
    RATE_LIMIT,
    /** errcode 60020 */
    UNTRUSTED_IP,
    /** errcode 0, and yet nobody gets the message. */
    SKIPS_RECEIVER,
    /** No answer until the fault ends. */
    SILENT,

    // Long connections of bots
    /** What is said is shown, and yet not acknowledged. */
    NO_ACK,
    /** errcode 846608 for an answer to a message */
    STREAM_EXPIRED,
    NO_HEARTBEAT
}
