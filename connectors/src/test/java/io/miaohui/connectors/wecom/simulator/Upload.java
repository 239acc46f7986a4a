package io.miaohui.connectors.wecom.simulator;

/** A picture or a file that was sent: its kind, its name, and its size in bytes as far as the simulator knows it. */
public record Upload(String kind, String name, int size) {}
