package io.miaohui.handoff;

import io.miaohui.connectors.Reply;
import io.miaohui.conversation.Author;
import io.miaohui.conversation.Conversation;
import io.miaohui.conversation.Conversations;
import io.miaohui.handoff.Duty.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reminds a desk of its targets, and gives to the next what it let wait too long. */
class Reminders {

    private final Conversations conversations;
    private final CareMapper care;
    private final Roster roster;
    private final DeskCalls calls;
    private final Transfers transfers;
    private final CareTexts texts;
    private final Clock clock;

    Reminders(
            Conversations conversations,
            CareMapper care,
            Roster roster,
            DeskCalls calls,
            Transfers transfers,
            CareTexts texts,
            Clock clock) {
        this.conversations = conversations;
        this.care = care;
        this.roster = roster;
        this.calls = calls;
        this.transfers = transfers;
        this.texts = texts;
        this.clock = clock;
    }

    void remind(Duty.Remind duty, HandoffRow row, Conversation customer) {
        Handoff handoff = row.toHandoff();
        String desk = Objects.requireNonNull(row.desk);
        note(duty, row);
        boolean nobodyCame = duty.percent() == 100 && duty.target() != Target.RESOLVE && handoff.agent() == null;
        Set<String> tried = tried(row, desk);
        Optional<Desks.Desk> next = nobodyCame ? roster.standIn(desk, clock.instant(), tried) : Optional.empty();
        if (next.isPresent()) {
            transfers.move(row, customer, next.get(), state(duty, row, desk), tried);
        } else {
            calls.say(handoff, words(duty, row, desk));
        }
        boolean toldByClaim = duty.target() == Target.ANSWER && row.claimTold == 100;
        if (nobodyCame && !toldByClaim) {
            conversations.say(customer, Author.BOT, null, Reply.text(texts.delayed(handoff)), null);
        }
    }

    private void note(Duty.Remind duty, HandoffRow row) {
        care.told(
                Objects.requireNonNull(row.id),
                duty.target() == Target.CLAIM ? duty.percent() : row.claimTold,
                duty.target() == Target.ANSWER ? duty.percent() : row.answerTold,
                duty.target() == Target.RESOLVE ? duty.percent() : row.resolveTold);
    }

    private static Set<String> tried(HandoffRow row, String desk) {
        Set<String> tried = new TreeSet<>(Set.of(desk));
        if (row.desksTried != null) {
            tried.addAll(Arrays.asList(row.desksTried.split(",")));
        }
        return tried;
    }

    private String words(Duty.Remind duty, HandoffRow row, String desk) {
        String goal = span(Objects.requireNonNull(Duties.goal(roster.targets(desk), duty.target())));
        String of = duty.target().label() + "目标 " + goal;
        return state(duty, row, desk) + (duty.percent() == 100 ? "，超过" + of + " 了" : "，" + of);
    }

    private String state(Duty.Remind duty, HandoffRow row, String desk) {
        Instant from = duty.target() == Target.RESOLVE ? row.openedAt : row.countedFrom();
        return "已等 " + span(roster.openBetween(desk, from, clock.instant())) + "，" + lacks(duty, row);
    }

    private static String lacks(Duty.Remind duty, HandoffRow row) {
        Agent agent = row.toHandoff().agent();
        if (agent == null) {
            return "还没人接单";
        }
        return Literal.line(agent.name(), 30) + (duty.target() == Target.RESOLVE ? " 接待，还没解决" : " 还没回复");
    }

    private static String span(Duration time) {
        if (time.toMinutes() < 1) {
            return time.toSeconds() + " 秒";
        }
        String minutes = time.toHours() > 0 && time.toMinutesPart() == 0 ? "" : time.toMinutesPart() + " 分钟";
        return time.toHours() == 0 ? minutes : (time.toHours() + " 小时 " + minutes).strip();
    }
}
