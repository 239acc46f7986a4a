package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.spreadsheet.Phrases.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares the rows of a file with the draft as it was at the beginning. Changes nothing itself. */
final class Import implements Consumer<Row> {

    private record Read(FaqEntry entry, Origin origin) {}

    private final Map<String, FaqEntry> draft = new LinkedHashMap<>();
    private final Map<String, String> idByQuestion = new HashMap<>();
    private final RowChecks checks;
    private final RowEntry entries;

    private final Map<String, String> placeById = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final List<Read> good = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Import(List<FaqEntry> draft, DateText dates) {
        for (FaqEntry entry : draft) {
            this.draft.put(entry.id(), entry);
            idByQuestion.putIfAbsent(entry.question(), entry.id());
        }
        checks = new RowChecks(dates);
        entries = new RowEntry(dates);
    }

    @Override
    public void accept(Row row) {
        order.putIfAbsent(row.sheet(), order.size());
        checks.check(row);
        String id = claimId(row);
        if (row.isGood()) {
            good.add(new Read(entries.entry(row, id, draft.get(id)), Origin.of(row)));
        } else {
            bad.add(row.asBadRow());
        }
        problems.addAll(row.problems());
    }

    /** The first row that has an id owns it, even if something else is wrong with that row. */
    private String claimId(Row row) {
        String written = row.text(Column.ID);
        String id = written.isEmpty() ? idFor(row.content(Column.QUESTION)) : written;
        if (id.isEmpty()) {
            return id;
        }
        String place = Messages.place(row.sheet(), row.number());
        String first = placeById.putIfAbsent(id, place);
        if (first != null && written.isEmpty()) {
            row.fatal(Column.QUESTION, Messages.repeatedRow(first));
        } else if (first != null) {
            row.fatal(Column.ID, Messages.repeatedId(id, first));
        }
        return id;
    }

    /** The entry that asks just this, else an id that follows from the question, so that the next import finds it. */
    private String idFor(String question) {
        if (question.isEmpty()) {
            return "";
        }
        String known = idByQuestion.get(question);
        return known != null && !placeById.containsKey(known) ? known : GeneratedId.of(question);
    }

    /** What must be written for the draft to be as the file says, in the order of the file. */
    List<FaqEntry> changes() {
        return good.stream().map(Read::entry).filter(entry -> !isInDraft(entry)).toList();
    }

    private boolean isInDraft(FaqEntry entry) {
        FaqEntry before = draft.get(entry.id());
        return before != null
                && (before.equals(entry) || RowEntry.asHeld(before).equals(RowEntry.asHeld(entry)));
    }

    Report report(String fileName, boolean dryRun, SheetRows sheets, List<FaqEntry> changes) {
        problems.addAll(sharedWordings());
        problems.sort(Comparator.comparing((Problem problem) -> order.getOrDefault(problem.sheet(), 0))
                .thenComparing(Problem::row));
        int added = (int)
                changes.stream().filter(entry -> !draft.containsKey(entry.id())).count();
        return new Report(
                fileName,
                dryRun,
                sheets.count(),
                added,
                changes.size() - added,
                good.size() - changes.size(),
                problems,
                bad,
                sheets.ignored());
    }

    private List<Problem> sharedWordings() {
        var phrases = new Phrases();
        draft.values().stream()
                .filter(entry -> !placeById.containsKey(entry.id()))
                .forEach(phrases::add);
        return good.stream()
                .flatMap(read -> phrases.check(read.entry(), read.origin()).stream())
                .toList();
    }
}
