package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.connectors.ReplyText;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations.Line;
import io.miaohui.conversation.PrivateDetails;
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
    private static final int PERSON = 160;

    private static final String CLAIM = "接单";
    private static final String KEEP = "收录";
    private static final String JUST_NOW = "刚刚";

    private Notice() {}

    /**
     * @param turns what was said before {@code call.words()}, oldest first
     * @param person what is known of the customer, in one line; may be empty
     * @param offers the suggestions
     * @param robot how agents address the robot that hears them in the group; {@code null} if none does
     */
    static Reply of(
            Handoff handoff,
            Conversation customer,
            Call call,
            String person,
            List<Line> turns,
            List<Suggestions.Offer> offers,
            @Nullable String robot,
            String link) {
        List<String> blocks = new ArrayList<>();
        blocks.add("**" + handoff.code() + temper(handoff) + " · " + JUST_NOW + " · "
                + handoff.reason().label() + "**");
        blocks.add(name(customer) + "（" + ChannelLabels.of(customer.ref()) + "）：" + words(call.words(), WORDS));
        if (!person.isEmpty()) {
            blocks.add(Literal.line(person, PERSON));
        }
        if (!turns.isEmpty()) {
            blocks.add(before(turns));
        }
        blocks.add(offers.isEmpty() ? "没有相近的答案" : suggestions(offers));
        blocks.add(robot == null ? "打开工作台回复顾客" : howTo(robot, handoff.code(), offers));
        Reply notice =
                new Reply(String.join("\n\n", blocks), List.of(), List.of(), List.of(new Reply.Link("打开工作台", link)));
        return robot == null ? notice : notice.withActions(actions(handoff, offers));
    }

    private static List<Reply.Action> actions(Handoff handoff, List<Suggestions.Offer> offers) {
        List<Reply.Action> actions = new ArrayList<>();
        actions.add(new Reply.Action(CLAIM, handoff.code() + ' ' + CLAIM));
        offers.forEach(it -> actions.add(new Reply.Action("发" + it.number(), handoff.code() + " 发" + it.number())));
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
        List<Reply.Action> left = new ArrayList<>(notice.actions());
        left.removeIf(action -> !handoff.isOpen() || action.label().equals(CLAIM));
        if (handoff.isAnswered()) {
            left.add(new Reply.Action(KEEP, handoff.code() + ' ' + KEEP));
        }
        return notice.withText("**" + handoff.code() + " " + state + "**\n\n" + notice.text())
                .withActions(left);
    }

    /** What a customer wrote while people have the floor, with the suggestions if they have changed. */
    static Reply relayed(Handoff handoff, Conversation customer, String words, List<Suggestions.Offer> offers) {
        String said = "**" + handoff.code() + "** " + name(customer) + "：" + words(words, 1_000);
        return Reply.text(offers.isEmpty() ? said : said + "\n\n" + suggestions(offers));
    }

    private static String temper(Handoff handoff) {
        String label = handoff.temper().label();
        return label.isEmpty() ? "" : " · " + label;
    }

    static String name(Conversation customer) {
        return words(customer.displayName(), 30);
    }

    /** Hidden before it is cut: the rest of a number would tell enough. */
    private static String words(String typed, int max) {
        return Literal.line(PrivateDetails.hidden(typed), max);
    }

    private static String before(List<Line> turns) {
        List<Line> said = turns.stream()
                .filter(line -> line.author() != Author.NOTE && !line.text().isBlank())
                .toList();
        return said.stream()
                .skip(Math.max(0, said.size() - TURNS))
                .map(line -> "> " + who(line.author()) + "：" + words(plain(line), TURN))
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

    private static String suggestions(List<Suggestions.Offer> offers) {
        return offers.stream()
                .map(it -> it.number() + ". " + Literal.line(it.question(), TURN) + " — "
                        + Literal.line(it.answer(), ANSWER))
                .collect(Collectors.joining("\n"));
    }

    private static String howTo(String robot, String code, List<Suggestions.Offer> offers) {
        String send = offers.isEmpty() ? "" : code + " 发" + offers.get(0).number() + " · ";
        return "@" + robot + " **" + code + " 文字** 回复 · " + send + code + " 接单 · " + code + " 结束";
    }
}
