package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqEntry;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        return Normalizer.normalize(wording, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** An entry of the draft that the file does not touch. */
    void add(FaqEntry entry) {
        var owner = new Owner(entry.id(), Messages.inDraft(entry.id()));
        wordings(entry).forEach(wording -> owners.putIfAbsent(key(wording), owner));
    }

    /** An entry of the file; says which of its wordings somebody before it has too, at most one for each column. */
    List<Problem> check(FaqEntry entry, Origin origin) {
        Optional<Problem> question = ownerOf(entry.question(), entry.id())
                .map(owner -> warning(origin, origin.questionColumn(), Messages.sameQuestion(owner.place())));
        Optional<Problem> similar = entry.similar().stream()
                .flatMap(wording -> ownerOf(wording, entry.id()).stream()
                        .map(owner -> Messages.sharedQuestion(wording, owner.place())))
                .findFirst()
                .map(note -> warning(origin, origin.similarColumn(), note));
        var owner = new Owner(entry.id(), origin.place());
        wordings(entry).forEach(wording -> owners.putIfAbsent(key(wording), owner));
        return Stream.of(question, similar).flatMap(Optional::stream).toList();
    }

    private Optional<Owner> ownerOf(String wording, String id) {
        return Optional.ofNullable(owners.get(key(wording)))
                .filter(owner -> !owner.id().equals(id));
    }

    private static Stream<String> wordings(FaqEntry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.similar().stream());
    }

    private static Problem warning(Origin origin, @Nullable String column, Messages.Note note) {
        return new Problem(origin.sheet(), origin.row(), column, note.what(), note.todo(), false);
    }
}
