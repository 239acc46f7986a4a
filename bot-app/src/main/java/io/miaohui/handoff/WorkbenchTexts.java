package io.miaohui.handoff;

import org.jspecify.annotations.Nullable;

/** What the workbench says to an agent. */
final class WorkbenchTexts {

    private WorkbenchTexts() {}

    /** What was done, for the page after the redirect; empty for a word that isn't one of ours. */
    static String done(String verb) {
        return switch (verb) {
            case "answer", "send" -> "已发给顾客";
            case "note" -> "已记备注，顾客看不到";
            case "claim" -> "这个工单归你了";
            case "resolve" -> "已结束，机器人继续接待";
            default -> "";
        };
    }

    static String verb(String act) {
        return act.startsWith("send") ? "send" : act;
    }

    /** What has to be filled in first; {@code null} if nothing. */
    static @Nullable String missing(String act, String name, String words) {
        if (name.isEmpty()) {
            return "请先写上你的名字，同事和顾客会看到";
        }
        boolean needsWords = act.equals("answer") || act.equals("note");
        return needsWords && words.isEmpty() ? "还没有写内容" : null;
    }
}
