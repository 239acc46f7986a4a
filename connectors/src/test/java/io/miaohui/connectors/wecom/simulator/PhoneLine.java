package io.miaohui.connectors.wecom.simulator;

/**
 * One line on a member's phone.
 *
 * @param mine whether the member wrote it
 * @param text as the phone shows it, cut where WeCom cuts
 */
public record PhoneLine(String user, boolean mine, String text) {}
