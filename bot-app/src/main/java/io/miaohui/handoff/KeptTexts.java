package io.miaohui.handoff;

import io.miaohui.faq.FaqEntry;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is said about an answer that an agent wants kept. */
final class KeptTexts {

    private static final int QUESTION = 40;

    private KeptTexts() {}

    static String said(Kept kept) {
        return switch (kept.outcome()) {
            case PROPOSED -> "已提交，等编辑在后台确认";
            case MERGED -> "已提交并入 " + name(kept.entry()) + "，等编辑在后台确认";
            case KNOWN -> name(kept.entry()) + " 已有这个问题，没有再提交";
            case IGNORED -> "已忽略，不收录";
            case DISMISSED -> "编辑此前没有采纳这个问题，没有再提交";
            case ACCEPTED -> "编辑已经采纳过这个问题，没有再提交";
            case NO_ENTRY, NOTHING -> "没有收录";
        };
    }

    /**
     * The near duplicates and how to choose one; empty if there is none.
     *
     * @param code by which they are chosen in the group; {@code null} if nobody can be heard there
     */
    static String near(Kept kept, @Nullable String code) {
        if (kept.near().isEmpty()) {
            return "";
        }
        String list = IntStream.rangeClosed(1, kept.near().size())
                .mapToObj(number -> number + ". " + name(kept.near().get(number - 1)))
                .collect(Collectors.joining("\n"));
        String how = code == null
                ? "在工作台上可以选并入、新建或忽略"
                : "回复 `" + code + " 收录 1` 并入，`" + code + " 收录 新建`，`" + code + " 收录 忽略`";
        return "。相近的已有：\n\n" + list + "\n\n" + how;
    }

    /** @param code as above */
    static String offer(@Nullable String code) {
        return code == null ? "。知识里还没有这个问题，工作台上可以收录" : "。知识里还没有这个问题，`" + code + " 收录` 可提交";
    }

    private static String name(@Nullable FaqEntry entry) {
        return entry == null ? "" : Literal.line(entry.id(), QUESTION) + " " + Literal.line(entry.question(), QUESTION);
    }
}
