package io.miaohui.handoff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What the workbench says to an agent. */
final class WorkbenchTexts {

    private WorkbenchTexts() {}

    /** What was done, for the page after the redirect; empty for a word that isn't one of ours. */
    static String done(String verb) {
        return switch (verb) {
            case "answer", "send" -> "已发给顾客";
            case "note" -> "已记备注，顾客看不到";
            case "claim" -> "这个工单归你了";
            case "transfer" -> "已转给同事，群里也说了";
            case "reveal" -> "10 分钟内显示完整内容，已留下查看记录";
            case "resolve" -> "已结束，机器人继续接待";
            default -> "";
        };
    }

    /** Of {@code send2} the 2. */
    static int number(String act) {
        if (!act.matches("send\\d{1,2}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such button");
        }
        return Integer.parseInt(act.substring("send".length()));
    }

    /** Of {@code keep} and what follows it: {@code new}, {@code ignore}, or the number of an entry. */
    static KeepWish wish(String act) {
        return switch (act) {
            case "keep" -> KeepWish.of(KeepWish.How.KEEP);
            case "keepnew" -> KeepWish.of(KeepWish.How.NEW);
            case "keepignore" -> KeepWish.of(KeepWish.How.IGNORE);
            default -> KeepWish.into(act.substring("keep".length()));
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
        if (act.equals("transfer")) {
            return words.isEmpty() ? "请写上转给哪位同事" : null;
        }
        boolean needsWords = act.equals("answer") || act.equals("note");
        return needsWords && words.isEmpty() ? "还没有写内容" : null;
    }
}
