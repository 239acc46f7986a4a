package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The message that calls the agents. It is read on a phone in a busy group: code, waiting time and reason first, then
 * the customer's words, then suggestions, then how to answer in one line. Short enough for one message on any platform.
 */
final class Notice {

    private static final int WORDS = 200;
    private static final int TURN = 60;
    private static final int TURNS = 4;
    private static final int ANSWER = 40;

    private static final String CLAIM = "接单";
    private static final String JUST_NOW = "刚刚";

    private Notice() {}

    /**
     * @param turns what was said before {@code call.words()}, oldest first
     * @param robot how agents address the robot that hears them in the group; {@code null} if none does
     */
    static Reply of(
            Handoff handoff, Conversation customer, Call call, List<Line> turns, @Nullable String robot, String link) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**" + handoff.code() + temper(handoff) + " · " + JUST_NOW + " · "
                + handoff.reason().label() + "**");
        blocks.add(name(customer) + "（" + ChannelLabels.of(customer.ref()) + "）：" + Literal.line(call.words(), WORDS));
        if (!turns.isEmpty()) {
            blocks.add(before(turns));
        }
        blocks.add(suggestions(call));
        blocks.add(robot == null ? "打开工作台回复顾客" : howTo(robot, handoff.code()));
        Reply notice =
                new Reply(String.join("\n\n", blocks), List.of(), List.of(), List.of(new Reply.Link("打开工作台", link)));
        return robot == null
                ? notice
                : notice.withActions(actions(handoff, call.candidates().size()));
    }

    private static List<Reply.Action> actions(Handoff handoff, int suggestions) {
        List<Reply.Action> actions = new ArrayList<>();
        actions.add(new Reply.Action(CLAIM, handoff.code() + ' ' + CLAIM));
        for (int number = 1; number <= Math.min(suggestions, TicketOpening.SUGGESTIONS); number++) {
            actions.add(new Reply.Action("发" + number, handoff.code() + " 发" + number));
        }
        actions.add(new Reply.Action("结束", handoff.code() + " 结束"));
        return actions;
    }

    /** A notice that comes later than its ticket was opened. */
    static Reply waited(Reply notice, Duration waited) {
        return notice.withText(
                notice.text().replaceFirst(" · " + JUST_NOW + " · ", " · " + Waited.words(waited) + " · "));
    }

    /** The notice of a customer who comes back. It names no other code: a quote of it must mean one ticket. */
    static Reply again(Reply notice, Handoff before) {
        Agent agent = before.agent();
        return agent == null
                ? notice
                : notice.withText(notice.text() + "\n\n上次由 " + Literal.line(agent.name(), 30) + " 接待");
    }

    /** The notice as it stands once somebody has the ticket, or it is closed: what is over can't be pressed any more. */
    static Reply amended(Reply notice, Handoff handoff) {
        Agent agent = handoff.agent();
        String state = handoff.isOpen() ? "" : "已结束";
        if (handoff.isOpen() && agent != null) {
            state = "由 " + Literal.line(agent.name(), 30) + " 接单";
        }
        List<Reply.Action> left = notice.actions().stream()
                .filter(action -> handoff.isOpen() && !action.label().equals(CLAIM))
                .toList();
        return notice.withText("**" + handoff.code() + " " + state + "**\n\n" + notice.text())
                .withActions(left);
    }

    /** What a customer wrote while people have the floor. */
    static Reply relayed(Handoff handoff, Conversation customer, String words) {
        return Reply.text("**" + handoff.code() + "** " + name(customer) + "：" + Literal.line(words, 1_000));
    }

    private static String temper(Handoff handoff) {
        String label = handoff.temper().label();
        return label.isEmpty() ? "" : " · " + label;
    }

    static String name(Conversation customer) {
        return Literal.line(customer.displayName(), 30);
    }

    private static String before(List<Line> turns) {
        return turns.stream()
                .filter(line -> line.author() != Author.NOTE && !line.text().isBlank())
                .skip(Math.max(0, turns.size() - TURNS))
                .map(line -> "> " + who(line.author()) + "：" + Literal.line(plain(line), TURN))
                .collect(Collectors.joining("  \n"));
    }

    private static String plain(Line line) {
        return line.author() == Author.CUSTOMER ? line.text() : ReplyText.plain(line.text());
    }

    private static String who(Author author) {
        return switch (author) {
            case CUSTOMER -> "顾客";
            case BOT -> "机器人";
            case AGENT, NOTE -> "同事";
        };
    }

    private static String suggestions(Call call) {
        if (call.candidates().isEmpty()) {
            return "没有相近的答案";
        }
        List<String> lines = new ArrayList<>();
        call.candidates().stream().limit(TicketOpening.SUGGESTIONS).forEach(it -> {
            String answer = Literal.line(ReplyText.plain(it.entry().answer()), ANSWER);
            lines.add((lines.size() + 1) + ". " + Literal.line(it.entry().question(), TURN) + " — " + answer);
        });
        return String.join("\n", lines);
    }

    private static String howTo(String robot, String code) {
        return "@" + robot + " **" + code + " 文字** 回复 · " + code + " 发1 · " + code + " 接单 · " + code + " 结束";
    }
}
