package io.miaohui.conversation;

/** People's session in the platform's own client has ended. Told inside the transaction that notes it. */
public record PlatformFloorReturned(long conversationId) {}
