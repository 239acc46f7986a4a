package io.miaohui.insight.learning;

import io.miaohui.faq.FaqDraft;
import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqLimits;
import io.miaohui.faq.Synonyms;
import io.miaohui.faq.Synonyms.Group;
import io.miaohui.insight.Proposal.Kind;
import io.miaohui.insight.Proposals.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was accepted into the draft or the synonyms, and takes it out again. Runs in the caller's transaction. */
@Component
class DraftEdits {

    /** What an admin may want to sort into the FAQ's own categories. */
    private static final String CATEGORY = "学习收录";

    private final FaqDraft draft;
    private final Synonyms synonyms;

    DraftEdits(FaqDraft draft, Synonyms synonyms) {
        this.draft = draft;
        this.synonyms = synonyms;
    }

    /** What was written, or why nothing was. */
    record Outcome(Result result, @Nullable Applied applied) {
        private static Outcome no(Result why) {
            return new Outcome(why, null);
        }

        private static Outcome done(Applied applied) {
            return new Outcome(Result.DONE, applied);
        }
    }

    Outcome write(ProposalRow row, String wording, @Nullable String counterpart) {
        String text = Texts.line(wording, Integer.MAX_VALUE);
        if (text.isEmpty() || text.length() > FaqLimits.QUESTION) {
            return Outcome.no(Result.UNFIT);
        }
        return switch (row.kind) {
            case SIMILAR, NEGATIVE -> addQuestion(row.kind, Objects.requireNonNull(row.entryKey), text);
            case ENTRY -> addEntry(row, text, counterpart);
            case SYNONYM -> addSynonym(text, counterpart);
        };
    }

    /** Gives the question of what would be a new entry to one that is there. */
    Outcome merge(ProposalRow row, String entryId, String wording) {
        String text = Texts.line(wording, Integer.MAX_VALUE);
        if (row.kind != Kind.ENTRY || text.isEmpty() || text.length() > FaqLimits.QUESTION) {
            return Outcome.no(Result.UNFIT);
        }
        return addQuestion(Kind.SIMILAR, entryId.strip(), text);
    }

    private Outcome addQuestion(Kind kind, String entryId, String text) {
        Optional<FaqEntry> before = draft.find(entryId);
        if (before.isEmpty()) {
            return Outcome.no(Result.NO_ENTRY);
        }
        if (has(kind, before.get(), text)) {
            return Outcome.done(Applied.nothing(entryId));
        }
        boolean there = draft.change(entryId, entry -> has(kind, entry, text) ? entry : with(kind, entry, text));
        return there ? Outcome.done(new Applied(entryId, text, null)) : Outcome.no(Result.NO_ENTRY);
    }

    private Outcome addEntry(ProposalRow row, String question, @Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return Outcome.no(Result.NO_ANSWER);
        }
        FaqEntry entry = entry(freeId(Objects.requireNonNull(row.id)), question, answer.strip());
        if (FaqLimits.problemOf(entry).isPresent()) {
            return Outcome.no(Result.UNFIT);
        }
        draft.save(entry);
        return Outcome.done(new Applied(entry.id(), entry.question(), entry.answer()));
    }

    private Outcome addSynonym(String word, @Nullable String known) {
        String meant = known == null ? "" : Texts.line(known, Integer.MAX_VALUE);
        if (meant.isEmpty()
                || meant.length() > FaqLimits.QUESTION
                || Texts.plain(meant).equals(Texts.plain(word))) {
            return Outcome.no(Result.UNFIT);
        }
        Group group = group(word, meant);
        if (synonyms.all().contains(group)) {
            return Outcome.done(Applied.nothing(null));
        }
        synonyms.add(group);
        return Outcome.done(new Applied(null, word, meant));
    }

    Result takeBack(Kind kind, Applied applied) {
        String wording = applied.wording();
        if (wording == null) {
            return Result.DONE;
        }
        switch (kind) {
            case SIMILAR, NEGATIVE ->
                draft.change(Objects.requireNonNull(applied.entryId()), entry -> without(kind, entry, wording));
            case SYNONYM -> synonyms.remove(group(wording, Objects.requireNonNull(applied.counterpart())));
            case ENTRY -> {
                if (applied.counterpart() == null) {
                    return takeBack(Kind.SIMILAR, applied);
                }
                return takeBackEntry(applied);
            }
        }
        return Result.DONE;
    }

    private Result takeBackEntry(Applied applied) {
        String id = Objects.requireNonNull(applied.entryId());
        FaqEntry made = entry(id, String.valueOf(applied.wording()), String.valueOf(applied.counterpart()));
        Optional<FaqEntry> now = draft.find(id);
        if (now.isPresent() && !now.get().equals(made)) {
            return Result.EDITED;
        }
        draft.delete(id);
        return Result.DONE;
    }

    /** Whether the draft, or the synonyms, have it already. */
    boolean isKnown(ProposalRow row, @Nullable FaqEntry entry, List<Group> groups) {
        return switch (row.kind) {
            case SIMILAR, NEGATIVE -> entry != null && has(row.kind, entry, row.wording);
            case SYNONYM -> groups.contains(group(row.wording, String.valueOf(row.counterpart)));
            case ENTRY -> false;
        };
    }

    private static boolean has(Kind kind, FaqEntry entry, String text) {
        return kind == Kind.SIMILAR ? Texts.isAsked(text, entry) : Texts.isAmong(text, entry.negative());
    }

    private static FaqEntry with(Kind kind, FaqEntry entry, String text) {
        return edited(kind, entry, questions -> {
            questions.add(text);
            return questions;
        });
    }

    private static FaqEntry without(Kind kind, FaqEntry entry, String text) {
        return edited(kind, entry, questions -> {
            questions.remove(text);
            return questions;
        });
    }

    private static FaqEntry edited(Kind kind, FaqEntry entry, UnaryOperator<List<String>> edit) {
        return kind == Kind.SIMILAR
                ? entry.withSimilar(edit.apply(new ArrayList<>(entry.similar())))
                : entry.withNegative(edit.apply(new ArrayList<>(entry.negative())));
    }

    private static Group group(String word, String known) {
        return new Group(List.of(word), List.of(known));
    }

    private String freeId(long proposal) {
        String id = "P-" + proposal;
        for (int i = 2; draft.find(id).isPresent(); i++) {
            id = "P-" + proposal + "-" + i;
        }
        return id;
    }

    private static FaqEntry entry(String id, String question, String answer) {
        List<String> none = List.of();
        return new FaqEntry(id, CATEGORY, question, none, none, none, answer, null, null, null, null, true, Map.of());
    }
}
