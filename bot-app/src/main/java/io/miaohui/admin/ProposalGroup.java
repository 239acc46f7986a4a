package io.miaohui.admin;

import io.miaohui.faq.FaqEntry;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proposals that are decided on together: those for one entry, the new entries, the synonyms.
 *
 * @param kind of the group: {@link Kind#SIMILAR} for everything that changes an entry
 * @param entryId the entry that all of them would change
 * @param entry that entry as the draft has it; {@code null} if it is gone
 */
record ProposalGroup(Kind kind, @Nullable String entryId, @Nullable FaqEntry entry, List<Line> lines) {

    /**
     * One proposal.
     *
     * @param answeredBy the entry that answers the question by now, where that makes a new one doubtful
     */
    record Line(Proposal proposal, @Nullable FaqEntry answeredBy) {

        /** Whether one click is enough: an entry that is gone cannot change, and a new one needs an answer. */
        public boolean isReady() {
            return switch (proposal.kind()) {
                case SIMILAR, NEGATIVE -> proposal.entry() != null;
                case ENTRY -> proposal.counterpart() != null;
                case SYNONYM -> true;
            };
        }
    }

    /** Groups in the order of their first, which is their strongest. */
    static List<ProposalGroup> of(List<Proposal> proposals, Function<Proposal, @Nullable FaqEntry> answeredBy) {
        Map<String, List<Proposal>> byGroup = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            byGroup.computeIfAbsent(key(proposal), key -> new ArrayList<>()).add(proposal);
        }
        return byGroup.values().stream().map(lines -> group(lines, answeredBy)).toList();
    }

    /** Those that one click may accept together. */
    public List<Long> ready() {
        return lines.stream()
                .filter(Line::isReady)
                .map(line -> line.proposal().id())
                .toList();
    }

    private static ProposalGroup group(List<Proposal> proposals, Function<Proposal, @Nullable FaqEntry> answeredBy) {
        Proposal first = proposals.get(0);
        List<Line> lines = proposals.stream()
                .map(proposal -> new Line(proposal, answeredBy.apply(proposal)))
                .toList();
        return changesEntry(first)
                ? new ProposalGroup(Kind.SIMILAR, first.entryId(), first.entry(), lines)
                : new ProposalGroup(first.kind(), null, null, lines);
    }

    private static String key(Proposal proposal) {
        return changesEntry(proposal)
                ? "entry " + proposal.entryId()
                : proposal.kind().name();
    }

    private static boolean changesEntry(Proposal proposal) {
        return proposal.kind() == Kind.SIMILAR || proposal.kind() == Kind.NEGATIVE;
    }
}
