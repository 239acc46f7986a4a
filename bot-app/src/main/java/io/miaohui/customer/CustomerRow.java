package io.miaohui.customer;

/** A customer without the identities. */
record CustomerRow(long id, String customerKey, String name, boolean vip, String note) {}
