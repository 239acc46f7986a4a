package io.miaohui.customer;

import io.miaohui.customer.SheetColumn.Kind;
import io.miaohui.faq.FaqSpreadsheets.BadRow;
import io.miaohui.faq.FaqSpreadsheets.Problem;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.spreadsheet.TableFiles;
import io.miaohui.faq.spreadsheet.TableFiles.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a file into customers, and what can't be one into a report. */
final class SheetReading {

    private final List<SheetLine> lines = new ArrayList<>();
    private final Map<String, SheetLine> byKey = new HashMap<>();
    private final Map<String, List<String>> unknown = new LinkedHashMap<>();
    private int added;
    private int changed;
    private int unchanged;

    static boolean isHeading(List<String> cells) {
        List<SheetColumn> known =
                cells.stream().flatMap(it -> SheetColumn.named(it).stream()).toList();
        return known.size() > 1 && known.contains(SheetColumn.of(Kind.KEY));
    }

    void take(Row row) {
        SheetLine line = new SheetLine(row);
        lines.add(line);
        SheetLine first = line.key().isEmpty() ? null : byKey.putIfAbsent(line.key(), line);
        if (first != null) {
            line.fault(null, SheetWords.repeatedKey(first.row.number()));
        }
        unknown.computeIfAbsent(row.sheet(), sheet -> row.headings().stream()
                .filter(it -> !it.isEmpty()
                        && !it.equals(TableFiles.PROBLEM)
                        && SheetColumn.named(it).isEmpty())
                .toList());
    }

    /** Those that are new or different. */
    List<Customer> changes(Customers customers) {
        Map<String, Customer> before = customers.all(byKey.keySet());
        Map<SheetLine, Customer> after = new LinkedHashMap<>();
        for (SheetLine line : lines) {
            if (line.faults.isEmpty()) {
                String key = line.key();
                Customer now = line.over(before.getOrDefault(key, new Customer(key, "", false, "", List.of())));
                after.put(line, now);
            }
        }
        after.keySet().removeIf(line -> !line.faults.isEmpty());
        new IdentityClaims(after).settle(customers);
        List<Customer> changes = new ArrayList<>();
        for (Customer now : after.values()) {
            Customer old = before.get(now.key());
            count(old, now);
            if (old == null || !old.isLike(now)) {
                changes.add(now);
            }
        }
        return changes;
    }

    private void count(@Nullable Customer old, Customer now) {
        if (old == null) {
            added++;
        } else if (old.isLike(now)) {
            unchanged++;
        } else {
            changed++;
        }
    }

    Report report(String fileName, boolean dryRun, List<String> ignored) {
        List<SheetLine> bad =
                lines.stream().filter(line -> !line.faults.isEmpty()).toList();
        List<String> left = new ArrayList<>(ignored);
        unknown.forEach((sheet, headings) -> {
            if (!headings.isEmpty()) {
                left.add(SheetWords.unknownColumns(sheet, headings));
            }
        });
        return new Report(
                fileName,
                dryRun,
                lines.size(),
                added,
                changed,
                unchanged,
                bad.stream().flatMap(SheetReading::problems).toList(),
                bad.stream().map(SheetReading::badRow).toList(),
                left);
    }

    private static Stream<Problem> problems(SheetLine line) {
        return line.faults.stream()
                .map(it -> new Problem(
                        line.row.sheet(),
                        line.row.number(),
                        it.heading(),
                        it.note().what(),
                        it.note().todo(),
                        true));
    }

    private static BadRow badRow(SheetLine line) {
        List<String> headings = line.row.headings();
        int[] kept = IntStream.range(0, headings.size())
                .filter(place -> !headings.get(place).equals(TableFiles.PROBLEM))
                .toArray();
        return new BadRow(
                line.row.sheet(),
                line.row.number(),
                IntStream.of(kept).mapToObj(headings::get).toList(),
                IntStream.of(kept).mapToObj(line.row.values()::get).toList(),
                SheetWords.together(
                        line.faults.stream().map(SheetLine.Fault::note).toList()));
    }
}
