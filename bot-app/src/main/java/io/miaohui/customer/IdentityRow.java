package io.miaohui.customer;

/** One identity, and whose it is. */
record IdentityRow(long customerId, String customerKey, String channel, String account, String platformId) {

    Identity toIdentity() {
        return new Identity(channel, account, platformId);
    }
}
