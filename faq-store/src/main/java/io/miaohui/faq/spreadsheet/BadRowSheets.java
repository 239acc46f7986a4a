package io.miaohui.faq.spreadsheet;

import io.miaohui.faq.FaqSpreadsheets.BadRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows that did not go in, each under the headings that it had. */
final class BadRowSheets {

    private record Kind(String sheet, List<String> headings) {}

    private BadRowSheets() {}

    static void write(List<BadRow> rows, XlsxWriter workbook) {
        Map<Kind, List<BadRow>> sheets = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Kind(row.sheet(), row.headings()), LinkedHashMap::new, Collectors.toList()));
        sheets.forEach((kind, same) -> workbook.sheet(
                kind.sheet(),
                with(kind.headings(), Column.PROBLEM.heading()),
                same.stream().map(row -> with(row.values(), row.problem()))));
        if (sheets.isEmpty()) {
            // A workbook needs a sheet.
            var headings = Stream.of(Column.QUESTION, Column.ANSWER, Column.PROBLEM)
                    .map(Column::heading)
                    .toList();
            workbook.sheet("FAQ", headings, Stream.empty());
        }
    }

    private static List<String> with(List<String> values, String last) {
        return Stream.concat(values.stream(), Stream.of(last)).toList();
    }
}
