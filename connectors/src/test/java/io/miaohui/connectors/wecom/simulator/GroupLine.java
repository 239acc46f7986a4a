package io.miaohui.connectors.wecom.simulator;

/** One message in a group that has a webhook. */
public record GroupLine(String key, String markdown) {}
