package io.miaohui.insight.learning;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.Synonyms;
import io.miaohui.insight.Proposal;
import io.miaohui.insight.Proposal.Example;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposal.State;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts proposals together with their evidence and the entries that they would change. */
@Component
class ProposalReader {

    private static final int LOOKED_AT = 30;
    private static final int SHOWN = 5;

    private final EvidenceMapper evidence;
    private final FaqDraft draft;
    private final Synonyms synonyms;
    private final DraftEdits edits;
    private final NearEntries near;

    ProposalReader(EvidenceMapper evidence, FaqDraft draft, Synonyms synonyms, DraftEdits edits, NearEntries near) {
        this.evidence = evidence;
        this.draft = draft;
        this.synonyms = synonyms;
        this.edits = edits;
        this.near = near;
    }

    List<Proposal> read(List<ProposalRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Synonyms.Group> groups =
                rows.stream().anyMatch(row -> row.kind == Kind.SYNONYM) ? synonyms.all() : List.of();
        Set<String> subjects = rows.stream().map(row -> row.subject).collect(Collectors.toSet());
        List<EvidenceRow> latest = evidence.latest(subjects, LOOKED_AT);
        Map<String, Optional<FaqEntry>> entries = new HashMap<>();
        return rows.stream()
                .map(row -> {
                    FaqEntry entry = row.entryKey == null
                            ? null
                            : entries.computeIfAbsent(row.entryKey, draft::find).orElse(null);
                    return proposal(row, entry, near(row), edits.isKnown(row, entry, groups), examples(row, latest));
                })
                .toList();
    }

    private List<FaqEntry> near(ProposalRow row) {
        return row.kind == Kind.ENTRY && row.state == State.OPEN ? near.of(row.wording, row.counterpart) : List.of();
    }

    private static Proposal proposal(
            ProposalRow row, @Nullable FaqEntry entry, List<FaqEntry> near, boolean known, List<Example> examples) {
        return new Proposal(
                Objects.requireNonNull(row.id),
                row.kind,
                row.entryKey,
                entry,
                row.wording,
                row.counterpart,
                near,
                known,
                row.state,
                row.customers,
                row.doubters,
                row.agents,
                row.pieces,
                row.lastAt,
                examples,
                row.decidedBy,
                row.decidedAt);
    }

    /** The latest of each wording. */
    private static List<Example> examples(ProposalRow row, List<EvidenceRow> latest) {
        boolean supports = row.kind != Kind.NEGATIVE;
        Map<String, Example> byWording = new LinkedHashMap<>();
        latest.stream()
                .filter(found -> found.subject.equals(row.subject) && found.supports == supports)
                .forEach(found ->
                        byWording.merge(Texts.plain(found.wording), found.toExample(), ProposalReader::withTicket));
        return byWording.values().stream().limit(SHOWN).toList();
    }

    /** A ticket shows more than a count. */
    private static Example withTicket(Example later, Example earlier) {
        return later.ticket() == null && earlier.ticket() != null ? earlier : later;
    }
}
