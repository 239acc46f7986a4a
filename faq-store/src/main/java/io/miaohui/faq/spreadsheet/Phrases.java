package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who asks what: a wording that two entries share would find two answers. */
final class Phrases {

    private record Owner(String id, String place) {}

    /** Where an entry was read. */
    record Origin(String sheet, int row, @Nullable String questionColumn, @Nullable String similarColumn) {

        static Origin of(Row row) {
            Header header = row.header();
            return new Origin(row.sheet(), row.number(), header.nameOf(Column.QUESTION), header.nameOf(Column.SIMILAR));
        }

        String place() {
            return Messages.place(sheet, row);
        }
    }

    private final Map<String, Owner> owners = new HashMap<>();

    /** Wordings that differ in width, case or spaces only are the same. */
    static String key(String wording) {
        String plain = Normalizer.normalize(wording, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(plain.length());
        plain.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** An entry of the draft that the file does not touch. */
    void add(FaqEntry entry) {
        var owner = new Owner(entry.id(), Messages.inDraft(entry.id()));
        claim(entry.question(), owner);
        entry.similar().forEach(wording -> claim(wording, owner));
    }

    /** An entry of the file; says which of its wordings somebody before it has too, at most one for each column. */
    List<Problem> check(FaqEntry entry, Origin origin) {
        var owner = new Owner(entry.id(), origin.place());
        var problems = new ArrayList<Problem>(0);
        Owner first = claim(entry.question(), owner);
        if (first != null) {
            problems.add(warning(origin, origin.questionColumn(), Messages.sameQuestion(first.place())));
        }
        Messages.Note shared = null;
        for (String wording : entry.similar()) {
            Owner other = claim(wording, owner);
            if (other != null && shared == null) {
                shared = Messages.sharedQuestion(wording, other.place());
            }
        }
        if (shared != null) {
            problems.add(warning(origin, origin.similarColumn(), shared));
        }
        return problems;
    }

    /** @return who has it already, if that is somebody else */
    private @Nullable Owner claim(String wording, Owner owner) {
        Owner first = owners.putIfAbsent(key(wording), owner);
        return first == null || first.id().equals(owner.id()) ? null : first;
    }

    private static Problem warning(Origin origin, @Nullable String column, Messages.Note note) {
        return new Problem(origin.sheet(), origin.row(), column, note.what(), note.todo(), false);
    }
}
