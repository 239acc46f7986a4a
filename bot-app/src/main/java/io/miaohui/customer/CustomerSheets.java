package io.miaohui.customer;

import io.miaohui.customer.SheetColumn.Kind;
import io.miaohui.faq.FaqSpreadsheets.Format;
import io.miaohui.faq.FaqSpreadsheets.Report;
import io.miaohui.faq.UnusableSpreadsheetException;
import io.miaohui.faq.spreadsheet.TableFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The customers from and into spreadsheets. Safe for many threads. */
public class CustomerSheets {

    private static final String SHEET = "客户";

    private final Customers customers;
    private final TableFiles tables;

    CustomerSheets(Customers customers, TableFiles tables) {
        this.customers = customers;
        this.tables = tables;
    }

    /**
     * Reads a file. Good rows are kept in one transaction, bad rows are in the report. What the file has no column for
     * stays as it is, and so do customers that it does not name.
     *
     * @param dryRun report only, change nothing
     * @throws UnusableSpreadsheetException if nothing can be read from the file as a whole; nothing has changed then
     */
    public Report load(Path file, String fileName, boolean dryRun) throws IOException {
        SheetReading reading = new SheetReading();
        List<String> ignored =
                tables.read(file, fileName, SheetReading::isHeading, SheetWords.HEADINGS_EXPECTED, reading::take);
        List<Customer> changes = reading.changes(customers);
        if (!dryRun) {
            customers.saveAll(changes);
        }
        return reading.report(fileName, dryRun, ignored);
    }

    /** Writes all customers so that reading it again changes nothing. */
    public void write(OutputStream out, Format format) throws IOException {
        List<Customer> all = all();
        Set<SheetColumn> columns = new LinkedHashSet<>(SheetColumn.ofChannels());
        all.forEach(customer -> customer.identities().forEach(it -> columns.add(SheetColumn.of(it))));
        List<String> headings = Stream.concat(
                        Stream.of(Kind.KEY, Kind.NAME, Kind.VIP, Kind.NOTE).map(SheetColumn::of), columns.stream())
                .map(SheetColumn::heading)
                .toList();
        tables.write(out, format, SHEET, headings, all.stream().map(it -> cells(it, columns)));
    }

    /** Writes the rows of a report that did not go in, with what is wrong in a last column. */
    public void writeBadRows(Report report, OutputStream out) throws IOException {
        tables.writeBadRows(report.badRows(), out);
    }

    private List<Customer> all() {
        List<Customer> all = new ArrayList<>();
        List<CustomerRow> rows = customers.after(0);
        while (!rows.isEmpty()) {
            all.addAll(customers.whole(rows));
            rows = customers.after(rows.get(rows.size() - 1).id());
        }
        return all;
    }

    private static List<String> cells(Customer customer, Set<SheetColumn> columns) {
        List<String> cells =
                new ArrayList<>(List.of(customer.key(), customer.name(), customer.vip() ? "是" : "", customer.note()));
        for (SheetColumn column : columns) {
            cells.add(customer.identities().stream()
                    .filter(it -> SheetColumn.of(it).equals(column))
                    .map(Identity::id)
                    .collect(Collectors.joining("\n")));
        }
        return cells;
    }
}
