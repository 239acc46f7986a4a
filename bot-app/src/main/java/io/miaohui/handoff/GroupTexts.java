package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import java.util.List;

/** What the bot says to agents who asked for something that it couldn't do. */
final class GroupTexts {

    // The example code has digits that no real code has, so a quote of these texts can't hit a ticket.

    static final String HELP =
            """
            **#A12 换成工单号，或者引用工单的消息**

            - `#A12 文字` 回复顾客；和图片写在一条里，图片也会发给顾客
            - `#A12 接单` 我来处理
            - `#A12 发2` 把编号为 2 的建议发给顾客，编号不会变
            - `#A12 备注 文字` 只有同事看得到
            - `#A12 转 @同事` 交给同事
            - `#A12 收录` 把最近的回复提交为知识，编辑确认后才用；有相近的会列出，`#A12 收录 1` 并入，`#A12 收录 新建`，`#A12 收录 忽略`
            - `#A12 链接` 给你一条打开工作台的新链接
            - `#A12 结束` 结束工单，机器人继续接待

            全角半角、大小写、有没有空格都可以。手机号等已隐去，工作台上可以查看""";

    static final String TEST = "这是一条测试消息，不用理会：秒回能写到这个群。需要人工的顾客会出现在这里";

    static final String NO_TICKET = "这句没有发给任何顾客：没看到工单号。请写 `#A12 文字`，或引用工单的消息再 @我。发“帮助”看全部用法";
    static final String TWO_TICKETS = "这句没有发给任何顾客：提到了两个工单。请一次只写一个工单号";
    static final String INCOMPLETE = "这句没有发给任何顾客：缺少内容。发“帮助”看全部用法";
    static final String NO_MEMBER = "这句没有发给任何顾客：您还不是这个组的成员，请组里的同事来处理，或请管理员把您加进来";
    static final String ONLY_TEXT = "这条没有发给任何顾客：在这里只能转文字";
    static final String NO_TICKET_FOR_FILE = "图片或文件没有发给任何顾客：请引用工单的消息再发，或和 `#A12` 写在一条里";
    static final String FILE_WITH_COMMAND = "命令已执行，图片没有发给顾客";
    static final String FILE_NOT_SENT = "图片或文件没有取到，没有发给顾客，请再发一次";
    static final String FILE_NOT_GOT = "顾客发来的图片或文件没有取到，请顾客再发一次，或用文字描述";

    /** @param byAgent else by the customer */
    static String tooLarge(boolean byAgent) {
        return (byAgent ? "图片或文件" : "顾客发来的图片或文件") + "超过 4 MB，没有转过去";
    }

    static Reply link(Handoff handoff, String link) {
        return new Reply(
                "**" + handoff.code() + "** 的工作台，链接只给你用", List.of(), List.of(), List.of(new Reply.Link("打开工作台", link)));
    }

    private GroupTexts() {}

    /** What to say where a wish failed; empty where it was done and announced. */
    static String of(TicketResult result) {
        if (result instanceof TicketResult.Unknown unknown) {
            return "没有 " + Literal.line(unknown.code(), 12) + " 这个工单，这句没有发给任何顾客";
        }
        if (result instanceof TicketResult.Closed closed) {
            return closed.handoff().code() + " 已经结束，这句没有发给顾客";
        }
        if (result instanceof TicketResult.Taken taken) {
            return taken.handoff().code() + " 已由 " + Literal.line(taken.by().name(), 30) + " 接单";
        }
        if (result instanceof TicketResult.NoSuggestion none) {
            return none.handoff().code() + " 没有第 " + none.number() + " 条建议，没有发给顾客";
        }
        if (result instanceof TicketResult.NothingToLearn nothing) {
            return nothing.handoff().code() + " 还没有可收录的问题和回复";
        }
        if (result instanceof TicketResult.NoEntry none) {
            String code = none.handoff().code();
            return "没有 " + Literal.line(none.which(), 30) + " 这条知识，没有收录。发 `" + code + " 收录` 看相近的";
        }
        return "";
    }
}
