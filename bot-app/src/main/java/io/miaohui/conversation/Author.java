package io.miaohui.conversation;

/** Who wrote a line of a transcript. */
public enum Author {
    CUSTOMER,
    BOT,
    AGENT,
    /** An internal note: shown to staff, never to the customer. */
    NOTE
}
