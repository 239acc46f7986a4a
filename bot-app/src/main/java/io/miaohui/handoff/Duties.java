package io.miaohui.handoff;

import io.miaohui.handoff.Duty.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is to be done for a ticket; does nothing itself. */
final class Duties {

    private final Roster roster;
    private final IdleSettings idle;

    Duties(Roster roster, IdleSettings idle) {
        this.roster = roster;
        this.idle = idle;
    }

    /** What comes first. Once it is noted on the row, the next may be due. */
    Optional<Duty> of(HandoffRow row, Instant now) {
        if (row.status.equals(HandoffStatus.RESOLVED.name())) {
            return Optional.empty();
        }
        return ofDesk(row, now).or(() -> ofSilence(row, now));
    }

    private Optional<Duty> ofDesk(HandoffRow row, Instant now) {
        String desk = row.desk;
        if (desk == null || roster.named(desk).isEmpty()) {
            return Optional.empty();
        }
        Instant opensAt = row.opensAt;
        if (!roster.isOpen(desk, now)) {
            boolean promised = opensAt != null && opensAt.isAfter(now);
            boolean othersAreThere =
                    isQueued(row) && roster.standIn(desk, now, Set.of()).isPresent();
            return promised && !othersAreThere ? Optional.empty() : Optional.of(new Duty.Close());
        }
        return opensAt != null
                ? Optional.of(new Duty.Open())
                : Stream.of(Target.values())
                        .flatMap(it -> reminder(row, desk, it, now).stream())
                        .findFirst();
    }

    private Optional<Duty> reminder(HandoffRow row, String desk, Target target, Instant now) {
        Duration goal = goal(roster.targets(desk), target);
        if (goal == null || !isAhead(row, target)) {
            return Optional.empty();
        }
        Instant from = target == Target.RESOLVE ? row.openedAt : row.countedFrom();
        Duration passed = roster.openBetween(desk, from, now);
        int percent = passed.compareTo(goal) >= 0 ? 100 : passed.multipliedBy(2).compareTo(goal) >= 0 ? 50 : 0;
        boolean claimSaysIt = target == Target.ANSWER
                && percent == 50
                && isQueued(row)
                && roster.targets(desk).claim() != null;
        return percent > told(row, target) && !claimSaysIt
                ? Optional.of(new Duty.Remind(target, percent))
                : Optional.empty();
    }

    private static boolean isAhead(HandoffRow row, Target target) {
        return switch (target) {
            case CLAIM -> isQueued(row);
            case ANSWER -> row.firstAnswerAt == null;
            case RESOLVE -> true;
        };
    }

    private static boolean isQueued(HandoffRow row) {
        return row.status.equals(HandoffStatus.QUEUED.name());
    }

    static @Nullable Duration goal(DeskPlans.Targets targets, Target target) {
        return switch (target) {
            case CLAIM -> targets.claim();
            case ANSWER -> targets.firstAnswer();
            case RESOLVE -> targets.resolve();
        };
    }

    private static int told(HandoffRow row, Target target) {
        return switch (target) {
            case CLAIM -> row.claimTold;
            case ANSWER -> row.answerTold;
            case RESOLVE -> row.resolveTold;
        };
    }

    private Optional<Duty> ofSilence(HandoffRow row, Instant now) {
        Instant asked = row.askedSolvedAt;
        if (isQueued(row) || row.silentSince == null) {
            return Optional.empty();
        }
        if (asked == null) {
            return isOver(row.silentSince, idle.askAfter(), now) ? Optional.of(new Duty.AskSolved()) : Optional.empty();
        }
        return isOver(asked, idle.closeAfter(), now) ? Optional.of(new Duty.End()) : Optional.empty();
    }

    private static boolean isOver(Instant since, Duration limit, Instant now) {
        return !limit.isZero() && !since.plus(limit).isAfter(now);
    }
}
