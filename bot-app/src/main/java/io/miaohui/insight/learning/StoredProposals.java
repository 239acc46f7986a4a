package io.miaohui.insight.learning;

import io.miaohui.faq.Feedback;
import io.miaohui.faq.Feedback.Source;
import io.miaohui.faq.Feedback.Verdict;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.State;
import io.miaohui.insight.Proposals;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Proposals in the database. Whoever decides on one locks it first, so that a second click finds it decided. */
@Component
class StoredProposals implements Proposals {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST_NAME = 100;

    private final ProposalMapper proposals;
    private final ProposalReader reader;
    private final DraftEdits edits;
    private final Feedback feedback;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    StoredProposals(
            ProposalMapper proposals,
            ProposalReader reader,
            DraftEdits edits,
            Feedback feedback,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.proposals = proposals;
        this.reader = reader;
        this.edits = edits;
        this.feedback = feedback;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<Proposal> open(@Nullable Kind kind, int limit) {
        return reader.read(proposals.open(kind, Math.min(limit, LARGEST_PAGE)));
    }

    @Override
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        proposals.counts().forEach(count -> counts.put(count.kind(), count.open()));
        return counts;
    }

    @Override
    public List<Proposal> decided(int limit) {
        return reader.read(proposals.decided(Math.min(limit, LARGEST_PAGE)));
    }

    @Override
    public Optional<Proposal> find(long id) {
        return Optional.ofNullable(proposals.selectById(id))
                .flatMap(row -> reader.read(List.of(row)).stream().findFirst());
    }

    @Override
    public Result accept(long id, String by) {
        return decide(id, row -> accept(row, row.wording, row.counterpart, by));
    }

    @Override
    public Result accept(long id, String wording, @Nullable String counterpart, String by) {
        return decide(id, row -> accept(row, wording, counterpart, by));
    }

    @Override
    public Result merge(long id, String entryId, @Nullable String wording, String by) {
        return decide(id, row -> {
            DraftEdits.Outcome outcome = edits.merge(row, entryId, wording == null ? row.wording : wording);
            if (outcome.applied() != null) {
                row.entryKey = entryId.strip();
                close(row, State.ACCEPTED, by, outcome.applied());
                say(row, true);
            }
            return outcome.result();
        });
    }

    private Result accept(ProposalRow row, String wording, @Nullable String counterpart, String by) {
        DraftEdits.Outcome outcome = edits.write(row, wording, counterpart);
        if (outcome.applied() != null) {
            close(row, State.ACCEPTED, by, outcome.applied());
            if (row.kind == Kind.SIMILAR || row.kind == Kind.NEGATIVE) {
                say(row, row.kind == Kind.SIMILAR);
            }
        }
        return outcome.result();
    }

    @Override
    public Result dismiss(long id, String by) {
        return decide(id, row -> {
            close(row, State.DISMISSED, by, null);
            proposals.dismiss(row.subject, row.kind, clock.instant());
            if (row.kind == Kind.SIMILAR) {
                say(row, false);
            }
            return Result.DONE;
        });
    }

    @Override
    public Result putBack(long id) {
        return inTransaction(id, row -> {
            if (row.state == State.OPEN) {
                return Result.TOO_LATE;
            }
            Result result = row.applied == null ? Result.DONE : edits.takeBack(row.kind, applied(row.applied));
            if (result == Result.DONE) {
                reopen(row);
            }
            return result;
        });
    }

    private void close(ProposalRow row, State state, String by, @Nullable Applied applied) {
        row.state = state;
        row.decidedBy = Texts.line(by, LONGEST_NAME);
        row.decidedAt = clock.instant();
        row.applied = applied == null ? null : json.writeValueAsString(applied);
        proposals.updateById(row);
    }

    private void reopen(ProposalRow row) {
        row.state = State.OPEN;
        row.decidedBy = null;
        row.decidedAt = null;
        row.applied = null;
        row.entryKey = row.kind == Kind.ENTRY ? null : row.entryKey;
        proposals.updateById(row);
        proposals.forgive(row.subject, row.kind);
        feedback.withdraw(about(row));
    }

    private void say(ProposalRow row, boolean right) {
        String entryId = Objects.requireNonNull(row.entryKey);
        feedback.put(about(row), new Verdict(row.wording, entryId, right, Source.ADMIN, clock.instant()));
    }

    private static String about(ProposalRow row) {
        return Digest.of("proposal", row.kind, row.subject);
    }

    private Applied applied(String stored) {
        return json.readValue(stored, Applied.class);
    }

    private Result decide(long id, Function<ProposalRow, Result> decision) {
        return inTransaction(id, row -> row.state == State.OPEN ? decision.apply(row) : Result.TOO_LATE);
    }

    private Result inTransaction(long id, Function<ProposalRow, Result> work) {
        return Objects.requireNonNull(transaction.<Result>execute(status -> {
            ProposalRow row = proposals.lock(id);
            return row == null ? Result.TOO_LATE : work.apply(row);
        }));
    }
}
